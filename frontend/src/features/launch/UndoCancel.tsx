import { useEffect, useRef } from 'react';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { LaunchSchedule, ProductDeployment } from '~/shared/api/schema.d.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { scheduleProductDeploymentAction } from './actions.ts';
import OtherScheduled from './OtherScheduled.tsx';
import { knowDeployment } from './queries.ts';
import { whenWords } from './words.ts';

interface UndoCancelProps {
  readonly deployment: ProductDeployment;
  readonly schedule: LaunchSchedule;
  readonly name: string;
  /** What was pressed is gone with what it was about. */
  readonly takesFocus?: boolean;
  readonly onUndone: (again: ProductDeployment) => void;
}

/** What was cancelled stays so in the history; undone, the same is scheduled anew. */
export default function UndoCancel({ deployment, schedule, name, takesFocus = false, onUndone }: UndoCancelProps) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const again = useOnce((_: void, headers) => anew(deployment, schedule, headers));
  const { act, pending, refused } = useAct(async () => {
    const made = await again();
    toast(`${name} is scheduled again.`);
    onUndone(made);
    await knowDeployment(client, made);
  });
  return (
    <div ref={box} role="group" aria-label={`The launch of ${name} is cancelled`} tabIndex={-1}>
      <Note title={`The launch of ${name} is cancelled`}>
        <p>It was to be on {whenWords(schedule.instant, schedule.timezone)}.</p>
        <div>
          <Button look="secondary" pending={pending} pendingLabel="Undoing…" onClick={() => act()}>
            Undo
          </Button>
        </div>
        <Refused error={refused} />
        <OtherScheduled refused={refused} />
      </Note>
    </div>
  );
}

const anew = (
  { productId, environment, sellBeforeLive }: ProductDeployment,
  { localDateTime, timezone, offset, expiresAfter, notificationSettings }: LaunchSchedule,
  headers: Record<'Idempotency-Key', string>,
): Promise<ProductDeployment> => {
  const { emailNotifications = true, reminderBeforeMinutes = [] } = notificationSettings;
  const notices = { email_notifications: emailNotifications, reminder_before_minutes: reminderBeforeMinutes };
  const wish = { environment, sellBeforeLive, offset, expiresAfter };
  return scheduleProductDeploymentAction(productId, localDateTime, timezone, notices, wish, headers);
};
