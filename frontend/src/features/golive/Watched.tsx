import { paths } from '~/app/paths.ts';
import type { ChangeSinceLive, Watch, WatchDay } from '~/shared/api/schema.d.ts';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { Note } from '~/shared/deploy/Note.tsx';
import { atTime, onDate } from '~/shared/lib/zone.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import styles from './GoLive.module.css';
import { watchQuery } from './queries.ts';
import { every, parts } from './words.ts';

const ASKED_AGAIN = 15_000;

/** How what is live has been: the last look, the days, and what has changed since it went live. */
export function Watched() {
  const watch = useQuery({ ...watchQuery, refetchInterval: ASKED_AGAIN });
  return (
    <Answer of={watch} label="Asking the watch…" lines={3} home={paths.deploy()}>
      {(now) => (
        <>
          <LastLook watch={now} />
          {now.changes.length > 0 && (
            <DataTable caption="What has changed since it went live" columns={changed} rows={now.changes} rowKey={({ what, then }) => what + then} />
          )}
          {now.days.length > 0 && (
            <Fold title="Day by day">
              <DataTable caption="Newest first" columns={daily} rows={now.days} rowKey={({ day }) => day} />
            </Fold>
          )}
        </>
      )}
    </Answer>
  );
}

function LastLook({ watch: { state, failing, failuresInRow, lastAt, uptimePercent, everySeconds } }: { watch: Watch }) {
  if (state === 'off') return <p className={styles.soft}>Livegate does not look at it by itself.</p>;
  const isWell = state === 'passing';
  return (
    <Note tone={isWell ? 'good' : 'warn'} title={isWell ? wellOf(lastAt) : titleOf(failuresInRow)}>
      {failing.length > 0 && <p>What failed: {failing.join(', ')}.</p>}
      <p>
        Livegate looks every {every(everySeconds)}
        {lastAt === undefined ? '' : `, last at ${atTime(lastAt)}`}.
        {uptimePercent === undefined ? '' : ` It was up ${uptimePercent} % of the time.`}
      </p>
    </Note>
  );
}

const wellOf = (lastAt: string | undefined): string =>
  lastAt === undefined ? 'It was well when it went live' : 'It was well when it was last looked at';

const titleOf = (failures: number): string =>
  failures <= 1 ? 'It was not well when it was last looked at' : `It failed ${failures} times in a row`;

const changed: readonly Column<ChangeSinceLive>[] = [
  { key: 'what', title: 'What', cell: ({ what }) => parts[what] },
  { key: 'then', title: 'Then', cell: ({ then }) => then },
  { key: 'now', title: 'Now', cell: ({ now }) => now },
];

const daily: readonly Column<WatchDay>[] = [
  { key: 'day', title: 'Day', cell: ({ day }) => onDate(day) },
  { key: 'rounds', title: 'Looks', numeric: true, cell: ({ rounds }) => rounds },
  { key: 'uptime', title: 'Up', numeric: true, cell: ({ uptimePercent }) => `${uptimePercent} %` },
  { key: 'speed', title: 'Answers in', numeric: true, cell: ({ meanP95Ms }) => (meanP95Ms === undefined ? 'Not measured' : `${meanP95Ms} ms`) },
];
