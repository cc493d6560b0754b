import { Card } from '~/shared/ui/Card.tsx';
import { DataTable } from '~/shared/ui/DataTable.tsx';
import styles from './Metrics.module.css';

export interface Rank {
  readonly key: string;
  readonly name: string;
  /** 0 to 1: how long the bar is. */
  readonly share: number;
  readonly value: string;
  readonly more: string;
}

interface RanksProps {
  readonly title: string;
  readonly unit: string;
  /** What is said where there is nothing to show. */
  readonly none: string;
  readonly words?: string | undefined;
  readonly ranks: readonly Rank[];
}

/** Bars beside their words, so that no figure is told by a picture alone. */
export function Ranks({ title, unit, none, words, ranks }: RanksProps) {
  return (
    <Card title={title}>
      {ranks.length === 0 ? (
        <p className={styles.soft}>{none}</p>
      ) : (
        <figure className={styles.chart}>
          {words !== undefined && <p>{words}</p>}
          <ul className={styles.ranks}>
            {ranks.map(({ key, name, share, value, more }) => (
              <li key={key} className={styles.rank}>
                <span className={styles.rankWords}>
                  <span>{name}</span>
                  <span>
                    <strong>{value}</strong> <span className={styles.soft}>{more}</span>
                  </span>
                </span>
                <svg className={styles.rankBar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect className={styles.track} width="100" height="10" />
                  <rect className={styles.bar} width={Math.max(0, Math.min(1, share)) * 100} height="10" />
                </svg>
              </li>
            ))}
          </ul>
          <details className={styles.table}>
            <summary>{title}, as a table</summary>
            <DataTable
              caption={title}
              columns={[
                { key: 'name', title: 'What', cell: ({ name }) => name },
                { key: 'value', title: unit, numeric: true, cell: ({ value }) => value },
                { key: 'more', title: 'Of these', cell: ({ more }) => more },
              ]}
              rows={ranks}
              rowKey={({ key }) => key}
            />
          </details>
        </figure>
      )}
    </Card>
  );
}
