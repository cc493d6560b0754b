import { paths } from '~/app/paths.ts';
import type { ServiceLevel, Unit } from '~/shared/api/schema.d.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import { StatusBadge, type Status } from '~/shared/ui/StatusBadge.tsx';
import styles from './Operator.module.css';
import { levelsQuery } from './queries.ts';
import { Section } from './Section.tsx';

const units: Readonly<Record<Unit, string>> = { count: '', percent: ' %', ms: ' ms' };

const figure = ({ value, unit }: ServiceLevel): string =>
  value === undefined
    ? '—'
    : value.toLocaleString('en', { maximumFractionDigits: unit === 'percent' ? 1 : 0 }) + units[unit];

const standing = ({ ok }: ServiceLevel): Status => (ok === undefined ? 'unknown' : ok ? 'kept' : 'missed');

const columns: readonly Column<ServiceLevel>[] = [
  {
    key: 'name',
    title: 'Promise',
    cell: ({ name, requirement }) => (
      <span className={styles.words}>
        <strong>{name}</strong>
        <span className={styles.soft}>{requirement}</span>
      </span>
    ),
  },
  {
    key: 'target',
    title: 'Target',
    cell: ({ target, window }) => (
      <span className={styles.words}>
        {target}
        <span className={styles.soft}>in {window}</span>
      </span>
    ),
  },
  {
    key: 'value',
    title: 'Now',
    numeric: true,
    cell: (level) => (
      <span className={styles.words}>
        {figure(level)}
        <span className={styles.soft}>of {level.samples.toLocaleString('en')}</span>
      </span>
    ),
  },
  { key: 'ok', title: 'Standing', cell: (level) => <StatusBadge status={standing(level)} /> },
];

export default function ServiceLevels() {
  const levels = useQuery(levelsQuery);
  return (
    <Section title="Service levels">
      <Answer of={levels} label="Asking whether the promises hold…" lines={6} home={paths.dashboard()}>
        {({ items }) => (
          <DataTable caption="What we promise, and what is true now" columns={columns} rows={items} rowKey={({ key }) => key} />
        )}
      </Answer>
    </Section>
  );
}
