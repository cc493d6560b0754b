import * as v from 'valibot';
import type { DeploymentStatus, StepStatus } from '~/shared/api/schema.d.ts';

const STATUSES = ['pending', 'scheduled', 'deploying', 'validating', 'completed', 'failed', 'rolled_back', 'cancelled'] as const satisfies readonly DeploymentStatus[];
const STEP_STATUSES = ['pending', 'processing', 'complete', 'failed', 'skipped', 'cancelled', 'undone'] as const satisfies readonly StepStatus[];

/** What the stream says is parsed, since nothing has typed it on its way. */
export const Heard = v.object({
  deploymentStatus: v.picklist(STATUSES),
  progressPercentage: v.number(),
  progressMessage: v.string(),
  leadsBack: v.boolean(),
  canRollBack: v.boolean(),
  steps: v.array(
    v.object({
      name: v.string(),
      title: v.string(),
      status: v.picklist(STEP_STATUSES),
      percent: v.number(),
      startedAt: v.exactOptional(v.string()),
      durationMs: v.exactOptional(v.number()),
      error: v.exactOptional(v.string()),
      message: v.exactOptional(v.string()),
    }),
  ),
});
