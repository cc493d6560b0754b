import { useLocation, useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import { useInfiniteQuery } from '~/shared/query/useInfiniteQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { later } from '~/shared/ui/later.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { More } from '~/shared/ui/More.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { FilterCard } from './FilterCard.tsx';
import { fromAddress, isEmpty, toAddress } from './filter.ts';
import { trailQuery } from './queries.ts';
import { Trail } from './Trail.tsx';
import { VerifyCard } from './VerifyCard.tsx';

const ExportCard = later(() => import('./ExportCard.tsx'));

export default function AuditPage() {
  const me = useMe();
  const [, navigate] = useLocation();
  const filter = fromAddress(useSearch());
  const trail = useInfiniteQuery(trailQuery(filter));
  const events = new Set(trail.data?.pages.flatMap(({ items }) => items.map(({ event }) => event)));
  return (
    <Page>
      <PageHeader
        title="Audit"
        lead="Who did what, and when. Nobody can change a record without breaking the chain, not even we."
      />
      <VerifyCard />
      <FilterCard
        key={toAddress(filter)}
        filter={filter}
        events={[...events]}
        onFilter={(wanted) => navigate(paths.audit() + toAddress(wanted))}
      />
      <Answer of={trail} label="Asking what happened…" lines={8} home={paths.dashboard()}>
        {({ pages }) => {
          const records = pages.flatMap(({ items }) => items);
          return records.length === 0 ? <Nothing filtered={!isEmpty(filter)} /> : <Trail records={records} />;
        }}
      </Answer>
      <More of={trail} verb="Show older records" />
      {mayChange(me) && <ExportCard filter={filter} />}
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing matches" action={<LinkButton href={paths.audit()}>Show everything</LinkButton>}>
      <p>No record fits all of what you asked for.</p>
    </EmptyState>
  ) : (
    <EmptyState title="Nothing has happened yet">
      <p>The first deed of anybody in this workspace stands here.</p>
    </EmptyState>
  );
}
