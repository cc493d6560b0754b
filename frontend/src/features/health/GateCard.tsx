import { useQuery } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Skeleton } from '~/shared/ui/Card.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './GateCard.module.css';
import { readinessQuery, type Readiness } from './queries.ts';

const titles: Readonly<Record<string, string>> = {
  database: 'Database answers',
  migrations: 'Schema is up to date',
  jobs: 'Background jobs run',
  disk: 'Disk has room',
};

/** Livegate under its own rule: what must be true for this instance to be up, asked just now. */
export function GateCard() {
  const { data, error, isFetching, refetch } = useQuery(readinessQuery);
  const failed = error !== null;
  return (
    <section className={styles.card} data-open={!failed && data?.status === 'UP'} aria-labelledby="gate-card">
      <header className={styles.top}>
        <h2 id="gate-card" className={styles.title}>
          This Livegate, checked just now
        </h2>
        <code className={styles.path}>GET /api/ready</code>
      </header>
      <div className={styles.rows}>
        {failed ? <Unanswered message={error.message} /> : <Checks readiness={data} />}
      </div>
      <footer className={styles.foot}>
        <p className={styles.verdict}>{failed ? 'No verdict' : verdict(data)}</p>
        <Button look="secondary" pending={isFetching} pendingLabel="Checking…" onClick={() => void refetch()}>
          Check again
        </Button>
      </footer>
    </section>
  );
}

/** The server answers in the order in which its checks end. */
const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name);

function verdict(readiness: Readiness | undefined): string {
  if (readiness === undefined) return 'Checking…';
  return readiness.status === 'UP' ? 'The gate is open' : 'The gate stays shut';
}

function Checks({ readiness }: { readiness: Readiness | undefined }) {
  if (readiness === undefined) return <Skeleton lines={4} label="Asking this instance…" />;
  return (
    <ul className={styles.list}>
      {readiness.checks.toSorted(byName).map(({ name, status }) => (
        <li key={name} className={styles.row}>
          <span>{titles[name] ?? name}</span>
          <StatusBadge status={status} />
        </li>
      ))}
    </ul>
  );
}

function Unanswered({ message }: { message: string }) {
  return (
    <p className={styles.unanswered} role="alert">
      {message}
    </p>
  );
}
