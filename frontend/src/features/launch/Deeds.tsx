import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { ProductDeployment } from '~/shared/api/schema.d.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { later } from '~/shared/ui/later.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Launch.module.css';
import NextSafeSlot from './NextSafeSlot.tsx';
import { useCancel } from './useCancel.ts';
import { isAhead, isHeld, type Scheduled } from './words.ts';

const CancelDialog = later(() => import('./CancelDialog.tsx'));
const DeployNowDialog = later(() => import('./DeployNowDialog.tsx'));

interface DeedsProps {
  readonly deployment: Scheduled;
  readonly name: string;
  /** What was in the way has been looked at. */
  readonly isLookedAt?: boolean;
  readonly onCancelled?: (now: ProductDeployment) => void;
}

/** What can be done with a launch that waits, or is held. */
export function Deeds({ deployment, name, isLookedAt = false, onCancelled }: DeedsProps) {
  const [asking, setAsking] = useState<'now' | 'cancel'>();
  const cancel = useCancel(deployment, name, (now) => onCancelled?.(now));
  const held = isHeld(deployment);
  const to = (deed: string) => paths.launches({ launch: deployment.id, do: deed });
  const whose = <span className="visually-hidden">: {name}</span>;
  return (
    <div className={styles.part}>
      <div className={styles.actions}>
        {held && !isLookedAt ? (
          <LinkButton href={to('fix')}>Fix{whose}</LinkButton>
        ) : (
          <Button look={held ? 'primary' : 'secondary'} onClick={() => setAsking('now')}>
            Deploy now{whose}
          </Button>
        )}
        {held && <NextSafeSlot deployment={deployment} name={name} />}
        <LinkButton href={to('reschedule')} look="secondary">
          Reschedule{whose}
        </LinkButton>
        <Button
          look="quiet"
          pending={cancel.pending}
          pendingLabel="Cancelling…"
          // What can be undone is not asked about.
          onClick={() => (isAhead(deployment.schedule, Date.now()) ? cancel.act() : setAsking('cancel'))}
        >
          Cancel{whose}
        </Button>
      </div>
      <Refused error={cancel.refused} />
      {asking === 'now' && <DeployNowDialog deployment={deployment} name={name} onClose={() => setAsking(undefined)} />}
      {asking === 'cancel' && <CancelDialog deployment={deployment} name={name} onClose={() => setAsking(undefined)} />}
    </div>
  );
}
