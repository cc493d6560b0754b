import { useState } from 'react';
import * as v from 'valibot';
import { useEventStream } from '~/shared/lib/useEventStream.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { Heard } from './heard.ts';
import { deploymentQuery } from './queries.ts';
import { isRunning, paceOf } from './words.ts';

const parse = v.parser(Heard);

/** One launch, also one of another device, and how it goes on while it does. */
export function useLaunch(id: string) {
  const client = useQueryClient();
  const [pace, setPace] = useState<number>();
  const [isFresh, setFresh] = useState(false);
  const launch = useQuery({ ...deploymentQuery(id), ...(pace !== undefined && { refetchInterval: pace }) });
  const running = launch.data !== undefined && isRunning(launch.data);
  const nextPace = paceOf(launch.data === undefined ? [] : [launch.data]);
  if (nextPace !== pace) setPace(nextPace);
  if (running && !isFresh) setFresh(true);

  const stream = useEventStream({
    url: running ? `/api/v1/deployments/${id}/events` : undefined,
    event: 'state',
    parse,
    onMessage: (heard) => {
      if (isRunning(heard)) {
        client.setQueryData(deploymentQuery(id), (now) => (now === undefined ? undefined : { ...now, ...heard }));
        return undefined;
      }
      // It knows now what Stripe calls the product, or does not any more.
      void client.invalidateQueries({ queryKey: ['deployments'] });
      void client.invalidateQueries({ queryKey: ['products'] });
      void client.invalidateQueries({ queryKey: ['product'] });
      return 'done';
    },
  });
  return { launch, stream, isFresh };
}
