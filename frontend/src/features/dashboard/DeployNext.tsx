import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import { configQuery } from '~/shared/deploy/config.ts';
import { isStep, offer } from '~/shared/deploy/steps.ts';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Icon } from '~/shared/ui/Icon.tsx';
import styles from './Dashboard.module.css';

/** Leads to the step where one stopped, on whatever device that was. */
export function DeployNext() {
  const isOpen = useOpenPages();
  const me = useMe();
  const { data: config } = useQuery(configQuery);
  const next = config?.nextStep;
  const begun = config !== undefined && config.revision > 0;
  const step = isStep(next) && isOpen(paths.deploy(next)) && begun && mayChange(me) ? next : undefined;
  return (
    <a className={styles.step} href={paths.deploy(step)}>
      <Icon name="gate" />
      <span className={styles.words}>
        <span className={styles.title}>{step === undefined ? 'Get your app live' : offer(step)}</span>
        <span className={styles.soft}>Eight steps from built to live.</span>
      </span>
    </a>
  );
}
