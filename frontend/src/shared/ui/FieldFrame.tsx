import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';
import { classes } from './classes.ts';

export interface FieldText {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

export interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** The id by which an error summary finds the control of a field. */
export const controlId = (name: string): string => `field-${name}`;

interface FrameProps extends FieldText {
  readonly children: (wiring: Wiring) => ReactNode;
}

export function FieldFrame({ name, label, hint, error, children }: FrameProps) {
  const words = useId();
  const hintId = hint === undefined ? undefined : `${words}-hint`;
  const errorId = error === undefined ? undefined : `${words}-error`;
  const describedBy = [hintId, errorId].filter((id) => id !== undefined).join(' ');
  return (
    <div className={classes(styles.field, error !== undefined && styles.wrong)}>
      <label className={styles.label} htmlFor={controlId(name)}>
        {label}
      </label>
      {hint !== undefined && (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
      {error !== undefined && <FieldMessage id={errorId} text={error} />}
      {children({
        id: controlId(name),
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}

export function FieldMessage({ id, text }: { id: string | undefined; text: string }) {
  return (
    <p className={styles.error} id={id}>
      <span className="visually-hidden">Error: </span>
      {text}
    </p>
  );
}
