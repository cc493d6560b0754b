import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import { Facts, Note, type Fact } from '~/shared/deploy/Note.tsx';
import { useNow } from '~/shared/lib/useNow.ts';
import { ago, atTime, localZone } from '~/shared/lib/zone.ts';
import { later } from '~/shared/ui/later.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { spanWords } from './appointment.ts';
import { Deeds } from './Deeds.tsx';
import styles from './Launch.module.css';
import { isSameClock } from './localTime.ts';
import { isHeld, whenWords, whereWords, type Scheduled } from './words.ts';

const CancelDialog = later(() => import('./CancelDialog.tsx'));
const Fix = later(() => import('./Fix.tsx'));
const RescheduleForm = later(() => import('./RescheduleForm.tsx'));

interface WaitingProps {
  readonly deployment: Scheduled;
  readonly canChange: boolean;
  /** What the link of a mail is for: fix, reschedule or cancel. */
  readonly deed: string | null;
}

/** A launch that waits for its time, or is held until somebody says what now. */
export default function Waiting({ deployment, canChange, deed }: WaitingProps) {
  const [, navigate] = useLocation();
  const now = useNow();
  const { id, productName: name, schedule, progressMessage } = deployment;
  const held = isHeld(deployment);
  const settle = () => navigate(paths.launches({ launch: id }), { replace: true });
  return (
    <div className={styles.part}>
      <p className={styles.outcome}>
        <StatusBadge status={held ? 'held' : 'scheduled'} /> {progressMessage}.
      </p>
      {held && (
        <Note tone="warn" title="Why it is held">
          {schedule.heldReason ?? 'It could not start at its time.'}
        </Note>
      )}
      {schedule.warning !== undefined && <Note title="Is that the time you meant?">{schedule.warning}</Note>}
      <Facts facts={factsOf(deployment, now)} />
      {canChange && <Deeds deployment={deployment} name={name} isLookedAt={deed === 'fix'} onCancelled={settle} />}
      {canChange && deed === 'fix' && <Fix deployment={deployment} />}
      {canChange && deed === 'reschedule' && <RescheduleForm deployment={deployment} name={name} />}
      {canChange && deed === 'cancel' && (
        <CancelDialog deployment={deployment} name={name} onClose={settle} />
      )}
      {!canChange && deed !== null && <Note title="You can look, and not change it">Ask an owner or an admin of this workspace.</Note>}
    </div>
  );
}

function factsOf({ productName, schedule, environment }: Scheduled, now: number): readonly Fact[] {
  const { instant, timezone, heldAt, notificationSettings } = schedule;
  return [
    { name: 'Product', value: productName },
    { name: 'Where', value: whereWords[environment] },
    { name: heldAt === undefined ? 'Goes on sale' : 'Was to go on sale', value: whenWords(instant, timezone) },
    ...(isSameClock(instant, timezone, localZone()) ? [] : [{ name: 'Where you are', value: whenWords(instant, localZone()) }]),
    heldAt === undefined ? { name: 'Time until', value: ago(instant, now) } : { name: 'Held', value: atTime(heldAt) },
    { name: 'Reminders', value: remindersIn(notificationSettings) },
  ];
}

function remindersIn({ emailNotifications, reminderBeforeMinutes = [] }: Scheduled['schedule']['notificationSettings']): string {
  if (emailNotifications === false) return 'None';
  if (reminderBeforeMinutes.length === 0) return 'Only if something is in the way';
  const earliestFirst = reminderBeforeMinutes.toSorted((one, other) => other - one);
  return `${earliestFirst.map((minutes) => spanWords(minutes)).join(', ').toLowerCase()} before`;
}
