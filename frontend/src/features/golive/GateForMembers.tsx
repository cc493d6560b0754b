import { paths } from '~/app/paths.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './GoLive.module.css';
import { gateQuery } from './queries.ts';
import { titles } from './words.ts';

/** A member sees what the gate asks and how it stands, without hosts and keys. */
export function GateForMembers() {
  const gate = useQuery(gateQuery);
  return (
    <Answer of={gate} label="Asking the gate…" home={paths.deploy()}>
      {({ verdict, findings }) => (
        <>
          <p>{titles[verdict]}.</p>
          <ul className={styles.asked}>
            {findings.map(({ id, title, status }) => (
              <li key={id} className={styles.question}>
                <span>{title}</span>
                <StatusBadge status={status} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Answer>
  );
}
