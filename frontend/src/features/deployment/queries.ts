import { useOnce } from '~/shared/api/idempotency.ts';
import { api, unwrap } from '~/shared/api/client.ts';
import type { GeneratedKeys } from '~/shared/api/schema.d.ts';
import { configQuery } from '~/shared/deploy/config.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';

/** Made once, however often it is pressed. Whether it worked or its answer was lost: the fingerprints are asked again. */
export function useMakeKeys(onMade: (made: GeneratedKeys) => void) {
  const client = useQueryClient();
  const make = useOnce((keys: readonly string[], headers) =>
    unwrap(api.POST('/api/env/generate', { body: { keys: [...keys] }, headers })),
  );
  return useAct(async (keys: readonly string[]) => {
    try {
      onMade(await make(keys));
    } finally {
      void client.invalidateQueries(configQuery);
    }
  });
}
