import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { OperatedTenant } from '~/shared/api/schema.d.ts';
import { onDay } from '~/shared/lib/zone.ts';
import { useInfiniteQuery } from '~/shared/query/useInfiniteQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import { More } from '~/shared/ui/More.tsx';
import { later } from '~/shared/ui/later.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { tenantsQuery } from './queries.ts';
import { Section } from './Section.tsx';
import styles from './Operator.module.css';
import { planWords } from './words.ts';

const TenantDialog = later(() => import('./TenantDialog.tsx'));

const columns: readonly Column<OperatedTenant>[] = [
  {
    key: 'name',
    title: 'Workspace',
    cell: ({ name, slug }) => (
      <span className={styles.words}>
        <strong>{name}</strong>
        <span className={styles.soft}>{slug}</span>
      </span>
    ),
  },
  { key: 'plan', title: 'Plan', cell: ({ plan }) => planWords[plan] },
  {
    key: 'standing',
    title: 'Standing',
    cell: ({ suspended, subscription }) => <StatusBadge status={suspended ? 'suspended' : subscription} />,
  },
  {
    key: 'trial',
    title: 'Trial until',
    cell: ({ trialEndsAt }) => (trialEndsAt === undefined ? '—' : onDay(trialEndsAt)),
  },
  { key: 'since', title: 'Since', cell: ({ createdAt }) => onDay(createdAt) },
];

const changing = (onAsk: (tenant: OperatedTenant) => void): Column<OperatedTenant> => ({
  key: 'change',
  action: true,
  title: 'Change',
  cell: (tenant) => (
    <Button look="quiet" onClick={() => onAsk(tenant)} aria-label={`Change ${tenant.name}`}>
      Change
    </Button>
  ),
});

export default function Tenants() {
  const tenants = useInfiniteQuery(tenantsQuery);
  const [asked, setAsked] = useState<OperatedTenant>();
  return (
    <Section title="Workspaces">
      <Answer of={tenants} label="Asking for the workspaces…" home={paths.dashboard()}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return rows.length === 0 ? (
            <EmptyState title="Nobody has signed up yet">
              <p>The first workspace stands here as soon as somebody does.</p>
            </EmptyState>
          ) : (
            <DataTable
              caption="Newest first"
              columns={[...columns, changing(setAsked)]}
              rows={rows}
              rowKey={({ id }) => id}
            />
          );
        }}
      </Answer>
      <More of={tenants} />
      {asked !== undefined && <TenantDialog tenant={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}
