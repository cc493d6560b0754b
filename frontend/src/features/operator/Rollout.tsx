import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { RolledOutItem } from '~/shared/api/schema.d.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { Select } from '~/shared/ui/Field.tsx';
import { later } from '~/shared/ui/later.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Operator.module.css';
import { rolloutQuery } from './queries.ts';
import { Section } from './Section.tsx';

const EarnestDialog = later(() => import('./EarnestDialog.tsx'));

export default function Rollout() {
  const rollout = useQuery(rolloutQuery);
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<RolledOutItem>();
  return (
    <Section title="Checklist items">
      <p className={styles.soft}>
        A new item is observed first, so that it stops nobody by mistake. You say when it warns and when it blocks.
      </p>
      <Select
        name="rollout-items"
        label="Which items"
        defaultValue="telling"
        onChange={({ currentTarget }) => setAll(currentTarget.value === 'all')}
      >
        <option value="telling">Observed, warning, or in somebody’s way</option>
        <option value="all">All</option>
      </Select>
      <Answer of={rollout} label="Asking whom each item would block…" home={paths.dashboard()}>
        {({ items }) => <Items items={all ? items : telling(items)} onAsk={setAsked} />}
      </Answer>
      {asked !== undefined && <EarnestDialog item={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}

/** What is not in force yet stands before what blocks most. */
const telling = (items: readonly RolledOutItem[]) =>
  items
    .filter(({ earnest, blocked }) => earnest !== 'strict' || blocked > 0)
    .toSorted((one, other) => rank(other) - rank(one));

const rank = ({ earnest, blocked, tenants }: RolledOutItem) => (earnest === 'strict' ? blocked : tenants + 1 + blocked);

interface ItemsProps {
  readonly items: readonly RolledOutItem[];
  readonly onAsk: (item: RolledOutItem) => void;
}

function Items({ items, onAsk }: ItemsProps) {
  if (items.length === 0) return <p className={styles.soft}>Every item is in force, and none is in anybody’s way.</p>;
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.key} className={styles.row}>
          <div className={styles.words}>
            <p className={styles.title}>
              {item.title.replaceAll('`', '')} <StatusBadge status={item.earnest} />
            </p>
            <p className={styles.soft}>
              {item.key} · {item.radius}
            </p>
          </div>
          <Button look="secondary" onClick={() => onAsk(item)} aria-label={`Change ${item.key}`}>
            Change
          </Button>
        </li>
      ))}
    </ul>
  );
}
