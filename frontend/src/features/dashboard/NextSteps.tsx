import { paths } from '~/app/paths.ts';
import { isOperator, mayChange } from '~/shared/api/me.ts';
import type { Me } from '~/shared/api/schema.d.ts';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { DeployNext } from './DeployNext.tsx';
import styles from './Dashboard.module.css';
import { Way, type WayProps } from './Way.tsx';

interface NextStep extends WayProps {
  readonly for?: (me: Me) => boolean;
}

const steps: readonly NextStep[] = [
  {
    href: paths.team(),
    icon: 'people',
    title: 'Invite your team',
    text: 'Two people see more than one.',
    for: mayChange,
  },
  {
    href: paths.tokens(),
    icon: 'key',
    title: 'Make an API token',
    text: 'So that a build may ask the gate.',
    for: mayChange,
  },
  { href: paths.audit(), icon: 'scroll', title: 'See what happened', text: 'Every deed, in a chain that shows tampering.' },
  { href: paths.admin(), icon: 'lever', title: 'Operate Livegate', text: 'Workspaces, flags and jobs.', for: isOperator },
];

/** Offers what this build has and this person may. */
export function NextSteps({ me }: { me: Me }) {
  const isOpen = useOpenPages();
  const mine = steps.filter((step) => isOpen(step.href) && (step.for?.(me) ?? true));
  return (
    <section className={styles.next} aria-labelledby="next">
      <h2 id="next" className={styles.heading}>
        What is next
      </h2>
      <ul className={styles.steps}>
        {me.current !== undefined && isOpen(paths.deploy()) && (
          <li>
            <DeployNext />
          </li>
        )}
        {mine.map((step) => (
          <li key={step.href}>
            <Way {...step} />
          </li>
        ))}
      </ul>
    </section>
  );
}
