import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { DeployConfig, Gate, WentLive } from '~/shared/api/schema.d.ts';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { Note } from '~/shared/deploy/Note.tsx';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { HoldButton } from '~/shared/ui/HoldButton.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { Against } from './Against.tsx';
import styles from './GoLive.module.css';
import { gateQuery, goLive } from './queries.ts';
import { RefusedToOpen } from './RefusedToOpen.tsx';
import { WouldHappen } from './WouldHappen.tsx';
import { titles, whyOff } from './words.ts';

interface TheGateProps {
  readonly config: DeployConfig;
  readonly onLive: (went: WentLive) => void;
}

const ASKED_AGAIN = 4000;
/** The look that follows a verification is only a moment away. */
const ASKED_SOON = 1000;

export function TheGate({ config, onLive }: TheGateProps) {
  const [pause, setPause] = useState<number>();
  const gate = useQuery({ ...gateQuery, ...(pause !== undefined && { refetchInterval: pause }) });
  const next = gate.data && pauseAfter(gate.data);
  if (next !== pause) setPause(next);
  return (
    <Answer of={gate} label="Asking the gate…" lines={6} home={paths.deploy()}>
      {(now) => (
        <>
          <Note tone={now.verdict === 'go' ? 'good' : 'warn'} title={titles[now.verdict]}>
            {now.verdict === 'go'
              ? 'Your app was verified, and nothing has changed since.'
              : 'Each reason stands below, with what to do.'}
          </Note>
          <Against reasons={now.reasons} />
          {now.verdict === 'go' && <WouldHappen />}
          <Opening gate={now} onLive={onLive} replaces={config.live !== undefined} />
          <Asked gate={now} />
        </>
      )}
    </Answer>
  );
}

function pauseAfter({ verdict, reasons }: Gate): number | undefined {
  if (verdict === 'go') return undefined;
  return verdict === 'hold' && reasons.every(({ code }) => code === 'CHECKLIST_INCOMPLETE') ? ASKED_SOON : ASKED_AGAIN;
}

function Opening({ gate, onLive, replaces }: { gate: Gate; onLive: TheGateProps['onLive']; replaces: boolean }) {
  const client = useQueryClient();
  const { announce } = useAnnounce();
  const open = useOnce(goLive);
  const { act, pending, refused } = useAct(async () => {
    try {
      const went = await open();
      onLive(went);
      announce('You are live.');
    } finally {
      // Whatever came of it: gate, badge, answers and history tell of it.
      void client.invalidateQueries({ queryKey: ['deploy'] });
    }
  });
  return (
    <>
      <RefusedToOpen refused={refused} />
      <div className={styles.deed}>
        <HoldButton pending={pending} pendingLabel="Opening the gate…" off={whyOff(gate)} onHeld={() => act()}>
          {replaces ? 'Go Live with the new revision' : 'Go Live'}
        </HoldButton>
      </div>
    </>
  );
}

function Asked({ gate }: { gate: Gate }) {
  return (
    <Fold title="What the gate asks">
      <ul className={styles.asked}>
        {gate.findings.map(({ id, title, status }) => (
          <li key={id} className={styles.question}>
            <span>{title}</span>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
