import * as v from 'valibot';
import type { BatchItemStatus, BatchStatus } from '~/shared/api/schema.d.ts';

const STATUSES = ['validating', 'launching', 'stopping', 'completed', 'failed', 'cancelled'] as const satisfies readonly BatchStatus[];
const ITEM_STATUSES = ['waiting', 'launching', 'completed', 'failed', 'skipped'] as const satisfies readonly BatchItemStatus[];

/** What the stream says is parsed, since nothing has typed it on its way. What was found is asked for at the end. */
export const HeardBatch = v.object({
  status: v.picklist(STATUSES),
  progressPercentage: v.number(),
  progressMessage: v.string(),
  counts: v.object({ products: v.number(), completed: v.number(), failed: v.number(), skipped: v.number() }),
  items: v.array(
    v.object({
      position: v.number(),
      productId: v.exactOptional(v.string()),
      productName: v.string(),
      status: v.picklist(ITEM_STATUSES),
      progressPercentage: v.number(),
      progressMessage: v.exactOptional(v.string()),
      error: v.exactOptional(v.string()),
      deploymentId: v.exactOptional(v.string()),
      startedAt: v.exactOptional(v.string()),
      finishedAt: v.exactOptional(v.string()),
    }),
  ),
});
