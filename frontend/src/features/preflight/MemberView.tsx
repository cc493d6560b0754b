import { paths } from '~/app/paths.ts';
import { FindingCard } from '~/shared/deploy/FindingCard.tsx';
import { preflightQuery } from '~/shared/deploy/preflight.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import styles from './Preflight.module.css';

/** A member sees how each check ended; hosts and keys are for owners and admins. */
export function MemberView() {
  const run = useQuery(preflightQuery);
  return (
    <Answer of={run} label="Asking for the last pre-flight…" home={paths.deploy()}>
      {(last) =>
        last === null ? (
          <p>There was no pre-flight yet.</p>
        ) : (
          <div className={styles.cards}>
            {last.findings.map((finding) => (
              <FindingCard key={finding.id} finding={finding} level={2} />
            ))}
          </div>
        )
      }
    </Answer>
  );
}
