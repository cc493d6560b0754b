import { useEffect, useId, useRef, type MouseEvent } from 'react';
import styles from './ErrorSummary.module.css';
import { controlId } from './FieldFrame.tsx';

interface Refused {
  readonly message: string;
  readonly why?: string | undefined;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** Stands above the heading, takes the focus when it appears, and leads to each field. */
export function ErrorSummary({ error }: { error: Refused }) {
  const box = useRef<HTMLDivElement>(null);
  const title = useId();
  useEffect(() => box.current?.focus(), [error]);
  const toField = (event: MouseEvent<HTMLAnchorElement>, field: string) => {
    const control = document.getElementById(controlId(field));
    if (control === null) return;
    event.preventDefault();
    control.focus();
  };
  return (
    <div ref={box} className={styles.box} role="alert" aria-labelledby={title} tabIndex={-1}>
      <h2 id={title} className={styles.title}>
        There is a problem
      </h2>
      {error.errors.length === 0 ? (
        <p>{error.message}</p>
      ) : (
        <ul className={styles.list}>
          {error.errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              <a href={`#${controlId(field)}`} onClick={(event) => toField(event, field)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
      {error.why !== undefined && <p className={styles.why}>{error.why}</p>}
    </div>
  );
}
