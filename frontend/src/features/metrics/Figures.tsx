import type { LaunchMetrics } from '~/shared/api/schema.d.ts';
import styles from './Metrics.module.css';
import { count, percent, span } from './words.ts';

export function Figures({ metrics: { totals, durations } }: { metrics: LaunchMetrics }) {
  const figures: readonly (readonly [string, string])[] = [
    ['Launches', count(totals.launches)],
    ['Went well', percent(totals.successRate)],
    ['Failed', percent(totals.failureRate)],
    ['Cancelled', count(totals.cancelled)],
    ['Planned ahead', percent(totals.scheduledShare)],
    ['Mean time', span(durations.meanMs)],
    ['95 of 100 within', span(durations.p95Ms)],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
