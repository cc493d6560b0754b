import { useSearch } from 'wouter';
import { whole } from '~/shared/ui/later.tsx';
import { Page } from '~/shared/ui/Page.tsx';

// Each of them is the whole page, so the page's own waiting is shown until it has come.
const History = whole(() => import('./History.tsx'));
const Launch = whole(() => import('./Launch.tsx'));
const Batch = whole(() => import('./batch/Batch.tsx'));
const Batches = whole(() => import('./batch/Batches.tsx'));
const BatchManager = whole(() => import('./batch/BatchManager.tsx'));
const ProductDeploymentManager = whole(() => import('./ProductDeploymentManager.tsx'));
const RecurringLaunches = whole(() => import('./recurring/RecurringLaunches.tsx'));

/**
 * All launches; with ?product= one that is about to be, with ?launch= one that is or was, which mails call ?deployment=, and with
 * ?recurring= those that recur; of batches likewise.
 */
export default function LaunchesPage() {
  return (
    <Page>
      <Asked />
    </Page>
  );
}

function Asked() {
  const asked = new URLSearchParams(useSearch());
  const launch = asked.get('launch') ?? asked.get('deployment');
  const product = asked.get('product');
  const batch = asked.get('batch');
  if (launch !== null) return <Launch key={launch} id={launch} deed={asked.get('do')} />;
  if (product !== null) return <ProductDeploymentManager key={product} id={product} />;
  if (asked.has('recurring')) return <RecurringLaunches />;
  if (asked.has('products')) return <BatchManager />;
  return batch === null ? <History /> : <OfBatches asked={batch} />;
}

const OfBatches = ({ asked }: { readonly asked: string }) => (asked === 'all' ? <Batches /> : <Batch key={asked} id={asked} />);
