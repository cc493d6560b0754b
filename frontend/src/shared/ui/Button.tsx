import { useId, type ButtonHTMLAttributes, type MouseEvent, type ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger' | 'go';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'> {
  readonly look?: ButtonLook;
  readonly pending?: boolean;
  readonly pendingLabel?: string;
  /** Why the button cannot be pressed now. A button that is off always says it. */
  readonly off?: string | undefined;
  readonly children: ReactNode;
}

export function Button({
  look = 'primary',
  pending = false,
  pendingLabel = 'Saving…',
  off,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reason = useId();
  const blocked = pending || off !== undefined;
  // aria-disabled keeps the button in the tab order, so that its reason can be heard.
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <span className={styles.frame}>
      <button
        {...rest}
        // oxlint-disable-next-line react/button-has-type -- the prop is typed and defaults to "button"
        type={type}
        className={classes(styles.button, styles[look])}
        aria-disabled={blocked || undefined}
        aria-describedby={off === undefined ? rest['aria-describedby'] : reason}
        onClick={press}
      >
        <span className={styles.stack}>
          <span className={pending ? styles.hidden : styles.label} aria-hidden={pending || undefined}>
            {children}
          </span>
          {pending && <span className={styles.label}>{pendingLabel}</span>}
        </span>
      </button>
      {off !== undefined && (
        <span id={reason} className={styles.reason}>
          {off}
        </span>
      )}
    </span>
  );
}
