import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import type { SharedReport } from '~/shared/api/schema.d.ts';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { useInfiniteQuery } from '~/shared/query/useInfiniteQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { More } from '~/shared/ui/More.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { reportsQuery } from './queries.ts';
import { ReportTable } from './ReportTable.tsx';
import { ShareLinks } from './ShareLinks.tsx';
import { ShownLink } from './ShownLink.tsx';

/** Every Go and No-Go, to be read, printed, and shown to people without an account. */
export default function ReportsPage() {
  const me = useMe();
  const isOpen = useOpenPages();
  const reports = useInfiniteQuery(reportsQuery);
  // Lives here and nowhere else: who leaves the page has seen the address for the last time.
  const [shared, setShared] = useState<SharedReport>();
  const mayShare = mayChange(me);
  return (
    <Page>
      <PageHeader
        title="Reports"
        lead="Each verification and each press of Go Live leaves one, signed, so that anybody can check it."
        back={{ href: paths.deploy(), label: 'All steps' }}
      />
      {shared !== undefined && <ShownLink shared={shared} onDone={() => setShared(undefined)} />}
      <Answer of={reports} label="Asking for the reports…" lines={6} home={paths.deploy()}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items);
          if (lines.length === 0)
            return (
              <EmptyState
                title="There is no report yet"
                action={isOpen(paths.deploy('verify')) && <LinkButton href={paths.deploy('verify')}>Verify your app</LinkButton>}
              >
                <p>The first verification writes the first one.</p>
              </EmptyState>
            );
          return <ReportTable reports={lines} {...(mayShare && { onShared: setShared })} />;
        }}
      </Answer>
      <More of={reports} verb="Show earlier ones" />
      {mayShare && <ShareLinks />}
    </Page>
  );
}
