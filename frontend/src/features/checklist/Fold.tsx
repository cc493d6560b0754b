import { useState, type ReactNode } from 'react';
import styles from './Checklist.module.css';

/** One is open at a time: the fields of two forms would share their names. What is in it comes once it is opened. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.say} name="say" data-print="none" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.more}>{title}</summary>
      {open && children}
    </details>
  );
}
