import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { useNow } from '~/shared/lib/useNow.ts';
import { localZone } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { classes } from '~/shared/ui/classes.ts';
import { byDay, dayOf, type AgendaProps } from './Agenda.tsx';
import { monthWords, shifted, weekdays, weeksOf } from './calendar.ts';
import { localAt } from './localTime.ts';
import styles from './Schedule.module.css';
import { isHeld } from './words.ts';

type MonthProps = Pick<AgendaProps, 'launches'>;

/** A month at a glance, for who has a desk; each launch leads to where something can be done with it. */
export function Month({ launches }: MonthProps) {
  const today = dayOf(new Date(useNow()).toISOString());
  const next = launches.find((launch) => !isHeld(launch));
  const [month, setMonth] = useState((next === undefined ? today : dayOf(next.schedule.instant)).slice(0, 7));
  const days = byDay(launches);
  return (
    <div className={styles.month}>
      <div className={styles.turns}>
        <Button look="quiet" onClick={() => setMonth(shifted(month, -1))}>
          {monthWords(shifted(month, -1))}
        </Button>
        <Button look="quiet" onClick={() => setMonth(shifted(month, 1))}>
          {monthWords(shifted(month, 1))}
        </Button>
      </div>
      <table className={styles.grid}>
        <caption className={styles.day}>{monthWords(month)}</caption>
        <thead>
          <tr>
            {weekdays().map(({ long, short }) => (
              <th key={long} scope="col">
                <abbr title={long}>{short}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  className={classes(styles.cell, !day.startsWith(month) && styles.outside)}
                  aria-current={day === today ? 'date' : undefined}
                >
                  <span>{Number(day.slice(8))}</span>
                  <Cell launches={days.get(day) ?? []} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ launches }: MonthProps) {
  if (launches.length === 0) return null;
  return (
    <ul className={styles.marks}>
      {launches.map((launch) => (
        <li key={launch.id}>
          <a className={styles.mark} href={paths.launches({ launch: launch.id })}>
            {localAt(launch.schedule.instant, localZone()).slice(11)} {launch.productName}
            {isHeld(launch) && ' (held)'}
          </a>
        </li>
      ))}
    </ul>
  );
}
