import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { ProductDeployment } from '~/shared/api/schema.d.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { useInfiniteQuery } from '~/shared/query/useInfiniteQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import { later } from '~/shared/ui/later.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { More } from '~/shared/ui/More.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { deploymentsQuery } from './queries.ts';
import { isHeld, paceOf, whereWords } from './words.ts';

const ScheduledDeploymentsManager = later(() => import('./ScheduledDeploymentsManager.tsx'));

/** What waits for its time, and every launch there was, by whomever, newest first. */
export default function History() {
  const [pace, setPace] = useState<number>();
  const deployments = useInfiniteQuery({ ...deploymentsQuery, ...(pace !== undefined && { refetchInterval: pace }) });
  const rows = deployments.data?.pages.flatMap(({ items }) => items) ?? [];
  const nextPace = paceOf(rows);
  if (nextPace !== pace) setPace(nextPace);
  return (
    <>
      <PageHeader
        title="Launches"
        lead="Each time a product was put on sale at Stripe, and how it ended."
        actions={
          <>
            <LinkButton href={paths.launches({ recurring: 'all' })} look="secondary">
              Launches that recur
            </LinkButton>
            <LinkButton href={paths.launches({ batch: 'all' })} look="secondary">
              See the batches
            </LinkButton>
          </>
        }
      />
      <ScheduledDeploymentsManager />
      <Answer of={deployments} label="Asking for the launches…" lines={6} home={paths.products()}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title="Nothing was launched yet" action={<LinkButton href={paths.products()}>See the products</LinkButton>}>
              <p>Choose a product: it is checked, and then one button puts it on sale.</p>
            </EmptyState>
          ) : (
            <DataTable caption="Newest first" columns={columns} rows={rows} rowKey={({ id }) => id} />
          )
        }
      </Answer>
      <More of={deployments} verb="Show earlier ones" />
    </>
  );
}

const columns: readonly Column<ProductDeployment>[] = [
  { key: 'product', title: 'Product', cell: ({ productName }) => productName },
  { key: 'status', title: 'Status', cell: (deployment) => <StatusBadge status={isHeld(deployment) ? 'held' : deployment.deploymentStatus} /> },
  { key: 'where', title: 'Where', cell: ({ environment }) => whereWords[environment] },
  { key: 'when', title: 'Begun', cell: ({ createdAt }) => atTime(createdAt) },
  {
    key: 'deeds',
    title: 'To do',
    action: true,
    cell: ({ id, productName, createdAt }) => (
      <LinkButton href={paths.launches({ launch: id })} look="quiet">
        See it<span className="visually-hidden">: {productName}, {atTime(createdAt)}</span>
      </LinkButton>
    ),
  },
];
