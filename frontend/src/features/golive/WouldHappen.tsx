import { paths } from '~/app/paths.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import styles from './GoLive.module.css';
import { rehearsalQuery } from './queries.ts';

/** Told before it is done, as the same decision would do it. */
export function WouldHappen() {
  const rehearsal = useQuery(rehearsalQuery);
  return (
    <Card title="What will happen">
      <Answer of={rehearsal} label="Asking what would happen…" lines={4} home={paths.deploy()}>
        {({ wouldHappen }) => (
          <ul className={styles.told}>
            {wouldHappen.map((deed) => (
              <li key={deed}>{deed}</li>
            ))}
          </ul>
        )}
      </Answer>
      <p className={styles.soft}>You can take it back with a reason.</p>
    </Card>
  );
}
