import { useQuery } from '~/shared/query/useQuery.ts';
import { Icon } from '~/shared/ui/Icon.tsx';
import { readinessQuery } from './queries.ts';
import styles from './SystemStatus.module.css';

const looks = {
  asking: { icon: 'clock', tone: 'idle', words: 'Asking the systems…' },
  up: { icon: 'check', tone: 'good', words: 'All systems ready' },
  down: { icon: 'alert', tone: 'bad', words: 'Some systems are not ready' },
  silent: { icon: 'cross', tone: 'bad', words: 'Livegate cannot be reached' },
} as const;

/** One line for every page's foot: is Livegate itself ready? */
export function SystemStatus() {
  const { data, isError } = useQuery(readinessQuery);
  const state = isError ? 'silent' : data === undefined ? 'asking' : data.status === 'UP' ? 'up' : 'down';
  const { icon, tone, words } = looks[state];
  return (
    <p className={styles.line} data-tone={tone} role="status">
      <Icon name={icon} /> {words}
      {data !== undefined && <span className={styles.version}>version {data.version}</span>}
    </p>
  );
}
