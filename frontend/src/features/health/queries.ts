import * as v from 'valibot';
import { api, asGuest, unwrap } from '~/shared/api/client.ts';
import { ApiError } from '~/shared/api/problem.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

const Status = v.picklist(['UP', 'DOWN']);
const Readiness = v.object({
  status: Status,
  checks: v.array(v.object({ name: v.string(), status: Status })),
  version: v.string(),
});

export type Readiness = v.InferOutput<typeof Readiness>;

/** "Not ready" comes as a 503 with the same body, and is an answer too. */
async function readiness(signal: AbortSignal): Promise<Readiness> {
  try {
    return v.parse(Readiness, await unwrap(api.GET('/api/ready', { signal, fetch: asGuest })));
  } catch (failure) {
    const answer = v.safeParse(Readiness, failure instanceof ApiError ? failure.body : undefined);
    if (answer.success) return answer.output;
    throw failure;
  }
}

export const readinessQuery = queryOptions({
  queryKey: ['readiness'],
  queryFn: ({ signal }) => readiness(signal),
  refetchInterval: 60_000,
});
