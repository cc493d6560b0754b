import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { onSessionLost, onStepUp } from '~/shared/api/send.ts';
import { arriving } from '~/shared/lib/arriving.ts';
import { OpenPages } from '~/shared/lib/openPages.ts';
import { Moved } from '~/shared/lib/useStepFocus.ts';
import { QueryClient } from '~/shared/query/client.ts';
import { QueryClientContext } from '~/shared/query/useQuery.ts';
import { LiveRegion } from '~/shared/ui/LiveRegion.tsx';
import { hasPage } from './matching.ts';
import type { Page } from './pages.ts';
import { paths } from './paths.ts';

export function Providers({ pages, children }: { pages: readonly Page[]; children: ReactNode }) {
  const [client] = useState(() => new QueryClient());
  const [isOpen] = useState(() => (href: string) => hasPage(pages, href));
  const moved = useMoved();
  useLoginAfterLoss(client);
  useEffect(() => onStepUp(askForPasskey), []);
  return (
    <QueryClientContext value={client}>
      <OpenPages value={isOpen}>
        <Moved value={moved}>
          <LiveRegion>{children}</LiveRegion>
        </Moved>
      </OpenPages>
    </QueryClientContext>
  );
}

const askForPasskey = async () => (await arriving(() => import('~/features/account/passkeys.ts'))).showPasskey();

function useMoved(): boolean {
  const [location] = useLocation();
  const place = `${location}?${useSearch()}`;
  const [first] = useState(place);
  const [moved, setMoved] = useState(false);
  if (!moved && place !== first) setMoved(true);
  return moved;
}

function useLoginAfterLoss(client: QueryClient): void {
  const [location, navigate] = useLocation();
  const search = useSearch();
  const toLogin = useEffectEvent(() => {
    if (location.startsWith(paths.login())) return;
    navigate(paths.login(search === '' ? location : `${location}?${search}`));
    client.clear();
  });
  useEffect(() => {
    onSessionLost(() => toLogin());
    return () => onSessionLost(() => undefined);
  }, []);
}
