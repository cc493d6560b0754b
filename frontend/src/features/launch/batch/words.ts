import type { BatchItemStatus, BatchStatus, LaunchBatch } from '~/shared/api/schema.d.ts';
import type { Status } from '~/shared/ui/StatusBadge.tsx';

export const batchBadge: Readonly<Record<BatchStatus, Status>> = {
  validating: 'validating',
  launching: 'deploying',
  stopping: 'deploying',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
};

export const itemBadge: Readonly<Record<BatchItemStatus, Status>> = {
  waiting: 'waiting',
  launching: 'deploying',
  completed: 'completed',
  failed: 'failed',
  skipped: 'skipped',
};

const GOES_ON: readonly BatchStatus[] = ['validating', 'launching', 'stopping'];

export const goesOn = ({ status }: Pick<LaunchBatch, 'status'>): boolean => GOES_ON.includes(status);

export const mayBeStopped = ({ status }: Pick<LaunchBatch, 'status'>): boolean => status === 'validating' || status === 'launching';

export const productsInWords = (count: number): string => (count === 1 ? '1 product' : `${count} products`);

/** How many did not come through. */
export function shortfall({ failed, skipped }: LaunchBatch['counts']): string {
  const short = [...(failed > 0 ? [`${failed} failed`] : []), ...(skipped > 0 ? [`${skipped} never began`] : [])];
  return short.length === 0 ? 'None of them failed.' : `${short.join(', and ')}.`;
}

export function titleOf({ status, counts, environment }: LaunchBatch): string {
  const there = environment === 'live' ? '' : ' in the sandbox';
  if (status === 'completed') return counts.products === 1 ? `The product went on sale${there}` : `All ${counts.products} products went on sale${there}`;
  if (status === 'failed') return counts.completed === 0 ? `Nothing went on sale${there}` : `Not everything went on sale${there}`;
  if (status === 'cancelled') return 'The batch was stopped';
  return `Putting ${productsInWords(counts.products)} on sale${there}`;
}
