import { ApiError } from '~/shared/api/problem.ts';
import { Button } from './Button.tsx';
import { LinkButton } from './LinkButton.tsx';
import styles from './Refusal.module.css';

interface RefusalProps {
  readonly error: Error;
  readonly home: string;
  readonly pending?: boolean;
  readonly onRetry: () => void;
}

/** Never a dead end: who may not see it is led back, who may asks again. */
export function Refusal({ error, home, pending = false, onRetry }: RefusalProps) {
  const { title, why, isFinal } = read(error);
  return (
    <section className={styles.refusal} role="alert">
      <h2 className={styles.title}>{title}</h2>
      <p>{error.message}</p>
      {why !== undefined && <p className={styles.why}>{why}</p>}
      <div>
        {isFinal ? (
          <LinkButton href={home}>Go to the dashboard</LinkButton>
        ) : (
          <Button look="secondary" pending={pending} pendingLabel="Asking…" onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </section>
  );
}

function read(error: Error) {
  if (!(error instanceof ApiError)) return { title: 'This did not work', why: undefined, isFinal: false };
  return { title: error.title, why: error.why, isFinal: error.status === 403 || error.status === 404 };
}

/** The refusal of a deed, beside its button. */
export function Refused({ error }: { error: ApiError | undefined }) {
  if (error === undefined) return null;
  return (
    <p className={styles.refused} role="alert">
      {error.message}
    </p>
  );
}
