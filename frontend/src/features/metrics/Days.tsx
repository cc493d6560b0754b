import { useId } from 'react';
import type { LaunchDay } from '~/shared/api/schema.d.ts';
import { onDate } from '~/shared/lib/zone.ts';
import { Card } from '~/shared/ui/Card.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import styles from './Metrics.module.css';
import { count, span } from './words.ts';

const HEIGHT = 100;
const GAP = 0.2;

/** One column a day: what went well below, what failed above, the rest on top. */
export function Days({ days }: { days: readonly LaunchDay[] }) {
  const words = useId();
  const highest = Math.max(1, ...days.map(({ launches }) => launches));
  const [first, last] = [days.at(0), days.at(-1)];
  return (
    <Card title="Day by day">
      <figure className={styles.chart}>
        <p id={words} className={styles.soft}>
          {busiest(days)}
        </p>
        <Legend />
        <svg
          className={styles.days}
          viewBox={`0 0 ${days.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          role="img"
          aria-label="Launches day by day"
          aria-describedby={words}
        >
          {days.map((day, index) => (
            <Bar key={day.day} day={day} at={index} scale={HEIGHT / highest} />
          ))}
        </svg>
        {first !== undefined && last !== undefined && (
          <p className={styles.axis} aria-hidden="true">
            <span>{onDate(first.day)}</span>
            <span>{onDate(last.day)}</span>
          </p>
        )}
        <details className={styles.table}>
          <summary>Day by day, as a table</summary>
          <DataTable
            caption="Launches day by day"
            columns={columns}
            rows={days.filter(({ launches }) => launches > 0)}
            rowKey={({ day }) => day}
          />
        </details>
      </figure>
    </Card>
  );
}

const columns: readonly Column<LaunchDay>[] = [
  { key: 'day', title: 'Day', cell: ({ day }) => onDate(day) },
  { key: 'launches', title: 'Launches', numeric: true, cell: ({ launches }) => count(launches) },
  { key: 'succeeded', title: 'Went well', numeric: true, cell: ({ succeeded }) => count(succeeded) },
  { key: 'failed', title: 'Failed', numeric: true, cell: ({ failed }) => count(failed) },
  { key: 'scheduled', title: 'Planned ahead', numeric: true, cell: ({ scheduled }) => count(scheduled) },
  { key: 'meanMs', title: 'Mean time', numeric: true, cell: ({ meanMs }) => span(meanMs) },
  { key: 'p95Ms', title: '95 of 100 within', numeric: true, cell: ({ p95Ms }) => span(p95Ms) },
];

function Bar({ day, at, scale }: { day: LaunchDay; at: number; scale: number }) {
  const well = day.succeeded * scale;
  const failed = day.failed * scale;
  const rest = (day.launches - day.succeeded - day.failed) * scale;
  const place = { x: at + GAP / 2, width: 1 - GAP };
  return (
    <>
      <rect {...place} className={styles.good} y={HEIGHT - well} height={well} />
      <rect {...place} className={styles.bad} y={HEIGHT - well - failed} height={failed} />
      <rect {...place} className={styles.rest} y={HEIGHT - well - failed - rest} height={rest} />
    </>
  );
}

function Legend() {
  const keys: readonly (readonly [string | undefined, string])[] = [
    [styles.good, 'Went well'],
    [styles.bad, 'Failed'],
    [styles.rest, 'Cancelled or not ended'],
  ];
  return (
    <p className={styles.legend}>
      {keys.map(([look, words]) => (
        <span key={words} className={styles.key}>
          <svg className={styles.swatch} viewBox="0 0 1 1" aria-hidden="true">
            <rect className={look} width="1" height="1" />
          </svg>
          {words}
        </span>
      ))}
    </p>
  );
}

function busiest(days: readonly LaunchDay[]): string {
  const most = days.reduce((best, day) => (day.launches > best.launches ? day : best));
  return `The most launches, ${count(most.launches)}, were on ${onDate(most.day)}.`;
}
