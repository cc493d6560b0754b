import { useState } from 'react';
import * as v from 'valibot';
import { useEventStream } from '~/shared/lib/useEventStream.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { HeardBatch } from './heard.ts';
import { batchQuery } from './queries.ts';
import { goesOn } from './words.ts';

const parse = v.parser(HeardBatch);
/** The stream says it at once; this is for a network that lets no stream through. */
const ASKED_AGAIN = 3000;

/** One batch, also one of another device, and how it goes on while it does. */
export function useBatch(id: string) {
  const client = useQueryClient();
  const [asksAgain, setAsksAgain] = useState(false);
  const batch = useQuery({ ...batchQuery(id), ...(asksAgain && { refetchInterval: ASKED_AGAIN }) });
  const running = batch.data !== undefined && goesOn(batch.data);
  if (running !== asksAgain) setAsksAgain(running);

  const stream = useEventStream({
    url: running ? `/api/v1/batches/${id}/events` : undefined,
    event: 'state',
    parse,
    onMessage: (heard) => {
      if (goesOn(heard)) {
        client.setQueryData(batchQuery(id), (now) => (now === undefined ? undefined : { ...now, ...heard }));
        return undefined;
      }
      void client.invalidateQueries({ queryKey: ['batches'] });
      void client.invalidateQueries({ queryKey: ['deployments'] });
      void client.invalidateQueries({ queryKey: ['products'] });
      void client.invalidateQueries({ queryKey: ['product'] });
      return 'done';
    },
  });
  return { batch, stream };
}
