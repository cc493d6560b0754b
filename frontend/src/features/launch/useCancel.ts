import { useOnce } from '~/shared/api/idempotency.ts';
import type { ProductDeployment } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { cancelDeployment } from './actions.ts';
import { knowDeployment } from './queries.ts';
import type { Scheduled } from './words.ts';

/** Calls off what waits. What has begun meanwhile is asked to stop, and its page shows how. */
export function useCancel({ id }: Scheduled, name: string, onDone: (now: ProductDeployment) => void) {
  const client = useQueryClient();
  const { announce } = useAnnounce();
  const cancel = useOnce((_: void, headers) => cancelDeployment(id, headers));
  return useAct(async () => {
    const now = await cancel();
    announce(
      now.deploymentStatus === 'cancelled' ? `The launch of ${name} is cancelled.` : `${name} has begun meanwhile, and is asked to stop.`,
    );
    onDone(now);
    await knowDeployment(client, now);
  });
}
