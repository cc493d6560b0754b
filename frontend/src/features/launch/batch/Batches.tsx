import { paths } from '~/app/paths.ts';
import type { LaunchBatch } from '~/shared/api/schema.d.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { useInfiniteQuery } from '~/shared/query/useInfiniteQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { More } from '~/shared/ui/More.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { whereWords } from '../words.ts';
import { batchesQuery } from './queries.ts';
import { batchBadge } from './words.ts';

/** Every batch there was, by whomever, newest first. */
export default function Batches() {
  const batches = useInfiniteQuery(batchesQuery);
  const rows = batches.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageHeader
        title="Batches"
        lead="Products that were launched one after the other, each batch with one report."
        back={{ href: paths.launches(), label: 'All launches' }}
      />
      <Answer of={batches} label="Asking for the batches…" lines={6} home={paths.launches()}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title="There was no batch yet" action={<LinkButton href={paths.products()}>See the products</LinkButton>}>
              <p>Tick several products there: they are checked together, and then launched in the order you like.</p>
            </EmptyState>
          ) : (
            <DataTable caption="Newest first" columns={columns} rows={rows} rowKey={({ id }) => id} />
          )
        }
      </Answer>
      <More of={batches} verb="Show earlier ones" />
    </>
  );
}

const columns: readonly Column<LaunchBatch>[] = [
  { key: 'when', title: 'Begun', cell: ({ createdAt }) => atTime(createdAt) },
  { key: 'status', title: 'Status', cell: ({ status }) => <StatusBadge status={batchBadge[status]} /> },
  { key: 'launched', title: 'Launched', cell: ({ counts }) => `${counts.completed} of ${counts.products}` },
  { key: 'where', title: 'Where', cell: ({ environment }) => whereWords[environment] },
  {
    key: 'deeds',
    title: 'To do',
    action: true,
    cell: ({ id, createdAt }) => (
      <LinkButton href={paths.launches({ batch: id })} look="quiet">
        See it<span className="visually-hidden">: {atTime(createdAt)}</span>
      </LinkButton>
    ),
  },
];
