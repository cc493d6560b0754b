import { ago, inZone, localZone } from '~/shared/lib/zone.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { useNow } from '~/shared/lib/useNow.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { RadioCards } from '~/shared/ui/RadioCards.tsx';
import styles from './Launch.module.css';
import { isSameClock } from './localTime.ts';
import type { Edited } from './useAppointment.ts';
import { WindowAt } from './WindowAt.tsx';
import { whenWords } from './words.ts';

interface MeantProps {
  readonly edited: Edited;
  readonly error: string | undefined;
  /** What goes on sale. */
  readonly name: string;
}

/** What the time that was typed means, in words: once, twice, or never because the clocks go forward over it. */
export default function Meant({ edited, error, name }: MeantProps) {
  const { draft, meaning, take } = edited;
  const { kind } = meaning;
  if (kind === 'gap') return <Gap edited={edited} />;
  const instant = instantOf(edited);
  return (
    <>
      {kind === 'twice' && <Twice edited={edited} error={error} />}
      {instant !== undefined && <Sentence instant={instant} zone={draft.zone} name={name} />}
      {instant !== undefined && <WindowAt instant={instant} zone={draft.zone} onTake={take} />}
    </>
  );
}

/** The one instant that is meant, once it is known. */
function instantOf({ meaning: { kind, candidates }, draft }: Edited): string | undefined {
  if (kind === 'one') return candidates[0]?.instant;
  return kind === 'twice' ? candidates.find(({ offset }) => offset === draft.offset)?.instant : undefined;
}

function Gap({ edited: { draft, meaning, take } }: { edited: Edited }) {
  return (
    <Note tone="warn" title="There is no such time on that day">
      <p>The clocks of {draft.zone} go forward over it. Take a time before or after.</p>
      <div className={styles.actions}>
        {meaning.candidates.map(({ instant }) => (
          <Button key={instant} look="secondary" onClick={() => take(instant)}>
            {inZone(instant, draft.zone)}
          </Button>
        ))}
      </div>
    </Note>
  );
}

function Twice({ edited: { draft, meaning, become }, error }: { edited: Edited; error: string | undefined }) {
  const choices = meaning.candidates.map(({ instant, offset }, place) => ({
    value: offset,
    title: place === 0 ? 'The first time' : 'The second time',
    hint: inZone(instant, draft.zone),
  }));
  return (
    <RadioCards
      key={`${draft.local} ${draft.zone}`}
      name="offset"
      label="That time comes twice. Which one?"
      hint={`The clocks of ${draft.zone} go back that day.`}
      choices={choices}
      defaultValue={draft.offset}
      onChoose={(offset) => become({ offset })}
      error={error}
    />
  );
}

function Sentence({ instant, zone, name }: { instant: string; zone: string; name: string }) {
  const now = useNow();
  if (Date.parse(instant) < now) return <p className={styles.strong}>That has passed. Choose a time that is still to come.</p>;
  return (
    <div className={styles.part} role="status">
      <p className={styles.strong}>
        {name} goes on sale on {whenWords(instant, zone)}, {ago(instant, now)}.
      </p>
      {!isSameClock(instant, zone, localZone()) && <p>Where you are, that is {whenWords(instant, localZone())}.</p>}
    </div>
  );
}
