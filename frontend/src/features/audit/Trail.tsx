import type { AuditRow } from '~/shared/api/schema.d.ts';
import { atTime } from '~/shared/lib/zone.ts';
import styles from './Audit.module.css';

export function Trail({ records }: { records: readonly AuditRow[] }) {
  return (
    <ol className={styles.trail} aria-label="Records, newest first">
      {records.map((record) => (
        <Entry key={record.seq} record={record} />
      ))}
    </ol>
  );
}

function Entry({ record }: { record: AuditRow }) {
  const { seq, at, actorName, event, summary, facts, hash } = record;
  return (
    <li className={styles.record}>
      <p className={styles.summaryLine}>{sentence(summary)}</p>
      <p className={styles.meta}>
        <span className={styles.actor}>{actorName}</span>
        <time dateTime={at}>{atTime(at)}</time>
        <code className={styles.event}>{event}</code>
      </p>
      <details className={styles.more}>
        <summary className={styles.summary}>Record {seq}</summary>
        <dl className={styles.proof}>
          <dt>Hash</dt>
          <dd>
            <code>{hash}</code>
          </dd>
          {facts !== undefined && Object.keys(facts).length > 0 && (
            <>
              <dt>Facts</dt>
              <dd>
                <code>{JSON.stringify(facts)}</code>
              </dd>
            </>
          )}
        </dl>
      </details>
    </li>
  );
}

/** An address at the beginning stays as it is. */
const sentence = (summary: string): string =>
  /^\S*@/.test(summary) ? summary : summary.charAt(0).toUpperCase() + summary.slice(1);
