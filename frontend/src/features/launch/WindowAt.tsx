import { Note } from '~/shared/deploy/Note.tsx';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { windowAtQuery } from './queries.ts';
import { whenWords } from './words.ts';

interface WindowAtProps {
  readonly instant: string;
  readonly zone: string;
  readonly onTake: (instant: string) => void;
}

const MINUTE = 60_000;
/** A field for a time knows no seconds, and the minute before is still shut. */
const wholeMinute = (instant: string): string => new Date(Math.ceil(Date.parse(instant) / MINUTE) * MINUTE).toISOString();

/** A window that keeps changes out at that time, and the next time at which none does. */
export function WindowAt({ instant, zone, onTake }: WindowAtProps) {
  const { data } = useQuery(windowAtQuery(instant));
  if (data === undefined || data.open) return null;
  const slot = data.nextSlot === undefined ? undefined : wholeMinute(data.nextSlot);
  return (
    <Note tone="warn" title="Changes are not allowed then">
      {data.reason !== undefined && <p>{data.reason}</p>}
      {slot === undefined ? (
        <p>No window opens within a year after that. Choose an earlier time, or change the windows.</p>
      ) : (
        <div>
          <Button look="secondary" onClick={() => onTake(slot)}>
            Next safe slot: {whenWords(slot, zone)}
          </Button>
        </div>
      )}
    </Note>
  );
}
