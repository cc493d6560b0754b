import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { RecurringDate, RecurringLaunch } from '~/shared/api/schema.d.ts';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { inZone } from '~/shared/lib/zone.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { whereWords } from '../words.ts';
import { datesQuery } from './queries.ts';
import styles from './Recurring.module.css';
import { outcomeBadge, ruleWords, stateBadge } from './words.ts';

interface OneRecurringProps {
  readonly one: RecurringLaunch;
  readonly name: string;
}

/** Its dates are told in its own zone, where people wrote them. */
export function OneRecurring({ one, name }: OneRecurringProps) {
  const [isLooking, setLooking] = useState(false);
  const [next, ...later] = one.upcoming;
  return (
    <div className={styles.words}>
      <h2 className={styles.title}>
        {name} <StatusBadge status={stateBadge[one.state]} />
      </h2>
      <p>
        {ruleWords(one.rule)}, {whereWords[one.environment].toLowerCase()}, {one.timezone}
      </p>
      {next !== undefined && <p className={styles.soft}>Next: {inZone(next.instant, one.timezone)}</p>}
      {one.state === 'paused' && <p className={styles.soft}>{one.pausedReason}</p>}
      {one.state === 'ended' && <p className={styles.soft}>There is no further date.</p>}
      <div className={styles.folds}>
        {later.length > 0 && (
          <Fold title={later.length === 1 ? '1 more date' : `${later.length} more dates`}>
            <ul className={styles.dates}>
              {later.map(({ instant }) => (
                <li key={instant}>{inZone(instant, one.timezone)}</li>
              ))}
            </ul>
          </Fold>
        )}
        <Fold title="What became of the last dates" onToggle={setLooking}>
          {isLooking && <LastDates one={one} />}
        </Fold>
      </div>
    </div>
  );
}

function LastDates({ one }: { one: RecurringLaunch }) {
  const dates = useQuery(datesQuery(one.id));
  return (
    <Answer of={dates} label="Asking for the last dates…" lines={2} home={paths.launches()}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={styles.soft}>None has come yet.</p>
        ) : (
          <ul className={styles.dates}>
            {items.map((date) => (
              <li key={date.id}>
                <Decided date={date} zone={one.timezone} />
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function Decided({ date, zone }: { date: RecurringDate; zone: string }) {
  const at = inZone(date.date.instant, zone);
  return (
    <>
      {at} <StatusBadge status={outcomeBadge[date.outcome]} /> {date.reason}
      {date.deploymentId !== undefined && (
        <LinkButton href={paths.launches({ launch: date.deploymentId })} look="quiet">
          See it<span className="visually-hidden">: {at}</span>
        </LinkButton>
      )}
    </>
  );
}
