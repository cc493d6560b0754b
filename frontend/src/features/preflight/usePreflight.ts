import { useState } from 'react';
import * as v from 'valibot';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { DeployRun } from '~/shared/api/schema.d.ts';
import { badgeQuery } from '~/shared/deploy/badge.ts';
import { configQuery } from '~/shared/deploy/config.ts';
import { beginPreflight, checkAgain, preflightQuery } from '~/shared/deploy/preflight.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useEventStream } from '~/shared/lib/useEventStream.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { statusWords } from '~/shared/deploy/sorted.ts';

const parse = v.parser(v.object({ status: v.picklist(['running', 'passed', 'failed']) }));
/** The stream says it at once; this is for a network that lets no stream through. */
const ASKED_AGAIN = 3000;

/** The last run, also of another device, and what can be done with it. */
export function usePreflight() {
  const client = useQueryClient();
  const { announce } = useAnnounce();
  const [looking, setLooking] = useState<string>();
  const [isRunning, setRunning] = useState(false);
  const run = useQuery({ ...preflightQuery, ...(isRunning && { refetchInterval: ASKED_AGAIN }) });
  const running = run.data?.status === 'running';
  if (running !== isRunning) setRunning(running);

  const show = (found: DeployRun) => {
    client.setQueryData(preflightQuery, () => found);
    void client.invalidateQueries(configQuery);
    void client.invalidateQueries(badgeQuery);
  };
  const stream = useEventStream({
    url: running ? `/api/deploy/runs/${run.data?.id}/events` : undefined,
    event: 'state',
    parse,
    onMessage: ({ status }) => {
      if (status === 'running') return undefined;
      announce(`The pre-flight has ${status}.`);
      void client.invalidateQueries(preflightQuery);
      void client.invalidateQueries(configQuery);
      void client.invalidateQueries(badgeQuery);
      return 'done';
    },
  });

  const begin = useOnce((_: void, headers) => beginPreflight(headers));
  const all = useAct(async () => show(await begin()));
  const one = useAct(async (check: string) => {
    setLooking(check);
    try {
      const found = await checkAgain(check);
      show(found);
      const finding = found.findings.find(({ id }) => id === check);
      if (finding !== undefined) announce(`${finding.title}: ${statusWords[finding.status]}. ${finding.message}`);
    } finally {
      setLooking(undefined);
    }
  });
  return {
    run,
    stream,
    looking,
    beginning: all.pending,
    refused: all.refused ?? one.refused,
    runAll: () => all.act(),
    lookAgain: one.act,
  };
}

export type Preflight = ReturnType<typeof usePreflight>;
