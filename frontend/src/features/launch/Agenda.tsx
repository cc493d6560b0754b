import { paths } from '~/app/paths.ts';
import type { ProductDeployment } from '~/shared/api/schema.d.ts';
import { useNow } from '~/shared/lib/useNow.ts';
import { ago, inZone, localZone, onDate } from '~/shared/lib/zone.ts';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { Deeds } from './Deeds.tsx';
import { isSameClock, localAt } from './localTime.ts';
import styles from './Schedule.module.css';
import { isHeld, whenWords, whereWords, type Scheduled } from './words.ts';

export interface AgendaProps {
  readonly launches: readonly Scheduled[];
  readonly canChange: boolean;
  readonly onCancelled: (deployment: ProductDeployment) => void;
}

/** Day by day, as the days are here; what is held comes first, since it waits for somebody. */
export function Agenda({ launches, ...rest }: AgendaProps) {
  const held = launches.filter(isHeld);
  const days = byDay(launches.filter((launch) => !isHeld(launch)));
  return (
    <>
      {held.length > 0 && <Group title="Held: somebody has to say what now" launches={held} {...rest} />}
      {[...days].map(([day, those]) => (
        <Group key={day} title={onDate(day)} launches={those} {...rest} />
      ))}
    </>
  );
}

/** In the order of their first. */
export function byDay(launches: readonly Scheduled[]): ReadonlyMap<string, readonly Scheduled[]> {
  const days = new Map<string, Scheduled[]>();
  for (const launch of launches) {
    const day = dayOf(launch.schedule.instant);
    days.set(day, [...(days.get(day) ?? []), launch]);
  }
  return days;
}

/** The day of an instant, as the calendar on this wall shows it. */
export const dayOf = (instant: string): string => localAt(instant, localZone()).slice(0, 10);

function Group({ title, launches, ...rest }: AgendaProps & { readonly title: string }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3 className={styles.day}>{title}</h3>
      <ul className={styles.entries}>
        {launches.map((launch) => (
          <Entry key={launch.id} launch={launch} {...rest} />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps extends Omit<AgendaProps, 'launches'> {
  readonly launch: Scheduled;
}

function Entry({ launch, canChange, onCancelled }: EntryProps) {
  const now = useNow();
  const { id, productName: name, environment, schedule } = launch;
  const held = isHeld(launch);
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <a className={styles.name} href={paths.launches({ launch: id })}>
          {name}
        </a>
        <StatusBadge status={held ? 'held' : 'scheduled'} />
      </div>
      <p>
        {held ? 'It was to be on ' : ''}
        {whenWords(schedule.instant, schedule.timezone)}
        {held ? '.' : `, ${ago(schedule.instant, now)}.`}
      </p>
      <p className={styles.soft}>
        {whereWords[environment]}.
        {!isSameClock(schedule.instant, schedule.timezone, localZone()) && ` Where you are: ${inZone(schedule.instant, localZone())}.`}
      </p>
      {held && <p className={styles.why}>{schedule.heldReason ?? 'It could not start at its time.'}</p>}
      {canChange && <Deeds deployment={launch} name={name} onCancelled={onCancelled} />}
    </li>
  );
}
