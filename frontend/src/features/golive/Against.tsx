import { paths } from '~/app/paths.ts';
import type { GateReason } from '~/shared/api/schema.d.ts';
import { FixList } from '~/shared/deploy/FixList.tsx';
import styles from './GoLive.module.css';

/** What is against it: one card a reason, each with its way out. */
export function Against({ reasons }: { reasons: readonly GateReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <section className={styles.cards} aria-labelledby="against">
      <h2 id="against" className={styles.heading}>
        {reasons.length === 1 ? 'What is against it' : `${reasons.length} things are against it`}
      </h2>
      {reasons.map(({ code, title, text, fix }) => (
        <article key={code + text} className={styles.card} aria-label={title}>
          <h3 className={styles.heading}>{title}</h3>
          <p>{text}</p>
          <FixList fixes={fix} stepAt={(step, make) => paths.deploy(step, make === undefined ? {} : { make })} />
        </article>
      ))}
    </section>
  );
}
