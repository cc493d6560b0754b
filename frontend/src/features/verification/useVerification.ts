import { useEffect, useState } from 'react';
import * as v from 'valibot';
import { useEventStream } from '~/shared/lib/useEventStream.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { verificationsQuery, type Verification } from './queries.ts';

const parse = v.parser(v.object({ status: v.picklist(['running', 'passed', 'failed']) }));
/** The stream says it at once; this is for a network that lets no stream through. */
const ASKED_AGAIN = 3000;

/** The runs, also those of another device or begun by Livegate itself, and the latest while it goes on. */
export function useVerification() {
  const client = useQueryClient();
  const { announce } = useAnnounce();
  const [isRunning, setRunning] = useState(false);
  const runs = useQuery({ ...verificationsQuery, ...(isRunning && { refetchInterval: ASKED_AGAIN }) });
  const latest = runs.data?.items[0];
  const running = latest?.status === 'running';
  if (running !== isRunning) setRunning(running);
  useEffect(() => {
    if (!running) return undefined;
    // Whoever told of its end, the stream or the next question: what followed is new as well.
    return () => void client.invalidateQueries({ queryKey: ['deploy'] });
  }, [client, running]);

  const stream = useEventStream({
    url: running ? `/api/deploy/runs/${latest.id}/events` : undefined,
    event: 'state',
    parse,
    onMessage: ({ status }) => {
      if (status === 'running') return undefined;
      announce(`The verification has ${status}.`);
      void client.invalidateQueries({ queryKey: ['deploy'] });
      return 'done';
    },
  });

  /** What was begun here stands on top at once. */
  const show = (begun: Verification) =>
    client.setQueryData(verificationsQuery, (now) => ({
      next: now?.next ?? null,
      items: [begun, ...(now?.items ?? []).filter(({ id }) => id !== begun.id)],
    }));
  return { runs, latest, running, stream, show };
}

export type Following = ReturnType<typeof useVerification>;
