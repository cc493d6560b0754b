import type { ReactNode } from 'react';
import styles from './Button.module.css';
import type { ButtonLook } from './Button.tsx';
import { classes } from './classes.ts';

interface LinkButtonProps {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly download?: boolean;
  readonly children: ReactNode;
}

/** Looks like a button, and is a link: it goes somewhere and can be opened in a new tab. */
export function LinkButton({ href, look = 'primary', download = false, children }: LinkButtonProps) {
  return (
    <a href={href} download={download || undefined} className={classes(styles.button, styles[look])}>
      <span className={styles.stack}>
        <span className={styles.label}>{children}</span>
      </span>
    </a>
  );
}
