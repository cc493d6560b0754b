import { useEffect, useRef } from 'react';
import type { ApiError } from '~/shared/api/problem.ts';
import { Button } from './Button.tsx';
import styles from './Refusal.module.css';

interface TroubleProps {
  readonly error: ApiError;
  readonly pending?: boolean;
  /** Without it the button sends the form in which this stands. */
  readonly onRetry?: () => void;
}

/** Nothing is wrong with what was typed: our side, the line, or the hour. What is left is to try again. */
export function Trouble({ error, pending = false, onRetry }: TroubleProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [error]);
  return (
    <div ref={box} className={styles.refusal} role="alert" tabIndex={-1}>
      <h2 className={styles.title}>{error.title}</h2>
      <p>{error.message}</p>
      <Button type={onRetry === undefined ? 'submit' : 'button'} look="secondary" pending={pending} onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
