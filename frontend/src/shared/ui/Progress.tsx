import { useId } from 'react';
import styles from './Progress.module.css';

interface ProgressProps {
  readonly label: string;
  /** 0 to 100. Empty while the length is unknown. */
  readonly percent?: number | undefined;
  readonly message?: string | undefined;
}

export function Progress({ label, percent, message }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <label className={styles.words} htmlFor={id}>
        <span className={styles.label}>{label}</span>
        {percent !== undefined && <span className={styles.figure}>{Math.round(percent)} %</span>}
      </label>
      <progress id={id} className={styles.bar} max={100} value={percent} />
      {message !== undefined && <p className={styles.message}>{message}</p>}
    </div>
  );
}

interface StepIndicatorProps {
  readonly step: number;
  readonly of: number;
  readonly name: string;
}

export function StepIndicator({ step, of, name }: StepIndicatorProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <label className={styles.words} htmlFor={id}>
        <span className={styles.label}>
          Step {step} of {of}
        </span>
        <span className={styles.figure}>{name}</span>
      </label>
      <progress id={id} className={styles.bar} max={of} value={step} />
    </div>
  );
}
