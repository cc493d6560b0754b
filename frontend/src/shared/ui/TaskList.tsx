import type { ReactNode } from 'react';
import styles from './TaskList.module.css';

export type TaskState = 'completed' | 'incomplete' | 'optional' | 'locked' | 'problem';

export interface Task {
  readonly id: string;
  /** Starts with a verb. */
  readonly title: string;
  readonly hint?: string | undefined;
  readonly state: TaskState;
  readonly href: string;
}

const words: Record<TaskState, string> = {
  completed: 'Completed',
  incomplete: 'Incomplete',
  optional: 'Optional',
  locked: 'Cannot start yet',
  problem: 'There is a problem',
};

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ol className={styles.list}>
      {tasks.map((task) => (
        <li key={task.id} className={styles.task} data-state={task.state}>
          <TaskRow locked={task.state === 'locked'} href={task.href}>
            <span className={styles.words}>
              <span className={styles.title}>{task.title}</span>
              {task.hint !== undefined && <span className={styles.hint}>{task.hint}</span>}
            </span>
            <span className={styles.state}>{words[task.state]}</span>
          </TaskRow>
        </li>
      ))}
    </ol>
  );
}

function TaskRow({ locked, href, children }: { locked: boolean; href: string; children: ReactNode }) {
  if (locked) return <span className={styles.row}>{children}</span>;
  return (
    <a className={styles.row} href={href}>
      {children}
    </a>
  );
}
