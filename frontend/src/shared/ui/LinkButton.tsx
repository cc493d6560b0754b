import type { MouseEvent, ReactNode } from 'react';
import styles from './Button.module.css';
import type { ButtonLook } from './Button.tsx';
import { classes } from './classes.ts';

export interface LinkButtonProps {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly download?: boolean;
  /** Instead of the browser, unless it was asked for another tab. */
  readonly onFollow?: () => void;
  readonly children: ReactNode;
}

/** Looks like a button, and is a link: it goes somewhere and can be opened in a new tab. */
export function LinkButton({ href, look = 'primary', download = false, onFollow, children }: LinkButtonProps) {
  const follow = (event: MouseEvent) => {
    if (onFollow === undefined || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow();
  };
  return (
    <a href={href} download={download || undefined} className={classes(styles.button, styles[look])} onClick={follow}>
      <span className={styles.stack}>
        <span className={styles.label}>{children}</span>
      </span>
    </a>
  );
}
