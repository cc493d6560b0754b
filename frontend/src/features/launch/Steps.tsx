import type { StepView } from '~/shared/api/schema.d.ts';
import { Icon } from '~/shared/ui/Icon.tsx';
import styles from './Launch.module.css';
import { stepIcons, stepWords } from './words.ts';

/** Each step by its name, with how it stands as an icon and a word. */
export function Steps({ steps }: { steps: readonly StepView[] }) {
  if (steps.length === 0) return null;
  return (
    <ol className={styles.steps} aria-label="Steps">
      {steps.map(({ name, title, status, error }) => (
        <li key={name} className={styles.step} data-status={status}>
          <span className={styles.mark}>
            <Icon name={stepIcons[status]} />
          </span>
          <span className={styles.words}>
            <span>{title}</span>
            {error !== undefined && <span className={styles.soft}>{error}</span>}
          </span>
          <span className={styles.soft}>{stepWords[status]}</span>
        </li>
      ))}
    </ol>
  );
}
