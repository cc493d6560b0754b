import * as v from 'valibot';

const StepStatus = v.picklist(['pending', 'processing', 'complete', 'failed', 'skipped', 'cancelled', 'undone']);

/** What the stream says is parsed, since nothing has typed it on its way. */
export const Provision = v.object({
  status: v.picklist(['pending', 'processing', 'complete', 'failed']),
  reason: v.exactOptional(v.string()),
  plan: v.picklist(['free', 'starter', 'pro', 'scale']),
  updatedAt: v.string(),
  steps: v.array(
    v.object({
      name: v.string(),
      title: v.string(),
      status: StepStatus,
      percent: v.number(),
      startedAt: v.exactOptional(v.string()),
      durationMs: v.exactOptional(v.number()),
      error: v.exactOptional(v.string()),
      message: v.exactOptional(v.string()),
    }),
  ),
});
