import { Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Skeleton } from '~/shared/ui/Card.tsx';
import { later } from '~/shared/ui/later.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './App.module.css';
import { hasPage } from './matching.ts';
import { pages as allPages, type Page } from './pages.ts';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { Providers } from './Providers.tsx';
import { Shell } from './shell/Shell.tsx';
import { useLinks } from './useLinks.ts';

const Badge = later(() => import('~/features/dashboard/Badge.tsx'));

export function App({ pages = allPages }: { pages?: readonly Page[] }) {
  useLinks();
  const [location] = useLocation();
  const page = pages.find((one) => hasPage([one], location));
  return (
    <Providers pages={pages}>
      <Shell pages={pages} inConsole={page?.inConsole === true} badge={<Badge />}>
        <ErrorBoundary place={location}>
          {/* With a key of its own each page ends at once: otherwise one that was left lives on, hidden, secrets and all,
              while the code of the next is on its way. */}
          <Suspense key={page?.pattern} fallback={<Loading />}>
            <Switch>
              {pages.map(({ pattern, component }) => (
                <Route key={pattern} path={pattern} component={component} />
              ))}
              <Route component={NotFoundPage} />
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </Shell>
    </Providers>
  );
}

/** As high as a page, or the foot would jump when the page arrives. */
function Loading() {
  return (
    <div className={styles.loading}>
      <Skeleton lines={4} label="Loading the page…" />
      <p className={styles.late}>Still loading. Without a connection the page comes as soon as there is one again.</p>
    </div>
  );
}
