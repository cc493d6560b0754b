import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import type { MadeToken as Made } from '~/shared/api/schema.d.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { later } from '~/shared/ui/later.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { MadeToken } from './MadeToken.tsx';
import { tokensQuery } from './queries.ts';
import { TokenTable } from './TokenTable.tsx';

const MakeToken = later(() => import('./MakeToken.tsx'));

export default function TokensPage() {
  const me = useMe();
  const tokens = useQuery(tokensQuery);
  // Lives here and nowhere else: who leaves the page has seen the value for the last time.
  const [made, setMade] = useState<Made>();
  const canChange = mayChange(me);
  return (
    <Page>
      <PageHeader
        title="API tokens"
        lead={
          canChange
            ? 'Keys for machines. Each may do only what you allow it, and you can take it back at any time.'
            : 'Keys for machines. Owners and admins make them and take them back.'
        }
      />
      {made !== undefined && <MadeToken made={made} onStored={() => setMade(undefined)} />}
      <Answer of={tokens} label="Asking for the tokens…" home={paths.dashboard()}>
        {({ items }) =>
          items.length > 0 ? (
            <TokenTable tokens={items} canRevoke={canChange} />
          ) : (
            <EmptyState title="There is no token yet">
              <p>A token lets a script or a build ask Livegate without a person.</p>
            </EmptyState>
          )
        }
      </Answer>
      {canChange && made === undefined && <MakeToken onMade={setMade} />}
    </Page>
  );
}
