import type { ReactNode } from 'react';
import { paths } from '~/app/paths.ts';
import { meQuery } from '~/shared/api/me.ts';
import type { Me } from '~/shared/api/schema.d.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { NextSteps } from './NextSteps.tsx';
import { NoWorkspace } from './NoWorkspace.tsx';
import { PlanCard } from './PlanCard.tsx';
import { greeting, roleLine } from './words.ts';

interface DashboardProps {
  /** What waits for somebody now comes before anything else. */
  readonly urgent: ReactNode;
  readonly children: ReactNode;
}

/** Where one arrives: who I am, where, until when, and what is next. */
export function DashboardPage({ urgent, children }: DashboardProps) {
  const me = useQuery(meQuery);
  return (
    <Page>
      <PageHeader title={greeting(me.data)} tab="Dashboard" lead={me.data === undefined ? undefined : roleLine(me.data)} />
      <Answer of={me} label="Asking where you work…" lines={6} home={paths.settings()}>
        {(mine) => (
          <Start me={mine} urgent={urgent}>
            {children}
          </Start>
        )}
      </Answer>
    </Page>
  );
}

function Start({ me, urgent, children }: DashboardProps & { readonly me: Me }) {
  if (me.current === undefined) return <NoWorkspace me={me} />;
  return (
    <>
      {urgent}
      <PlanCard current={me.current} />
      <NextSteps me={me} />
      {children}
    </>
  );
}
