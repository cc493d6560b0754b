import type { ReactNode } from 'react';
import { classes } from '~/shared/ui/classes.ts';
import styles from './Deploy.module.css';

interface NoteProps {
  readonly title?: string;
  readonly tone?: 'plain' | 'good' | 'warn';
  readonly children: ReactNode;
}

/** Something to know before going on; nothing is wrong. */
export function Note({ title, tone = 'plain', children }: NoteProps) {
  return (
    <div className={classes(styles.note, styles[tone])}>
      {title !== undefined && <p className={styles.noteTitle}>{title}</p>}
      <div className={styles.noteText}>{children}</div>
    </div>
  );
}

export interface Fact {
  readonly name: string;
  readonly value: string | undefined;
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd>{value ?? 'Not answered yet'}</dd>
        </div>
      ))}
    </dl>
  );
}
