import type { BatchValidation } from '~/shared/api/schema.d.ts';
import { RadioCards } from '~/shared/ui/RadioCards.tsx';
import { Early } from '../Early.tsx';
import { isAppMissing, places } from '../words.ts';
import type { WholeWish } from './wish.ts';

const failures = [
  { value: 'stop', title: 'Stop at the first failure', hint: 'What is on sale by then stays; the rest does not begin.' },
  { value: 'onward', title: 'Go on with the others', hint: 'A launch that fails takes itself back, and the next one begins.' },
];

interface BatchSettingsProps {
  readonly wish: WholeWish;
  readonly validation: BatchValidation | undefined;
  readonly onChange: (more: Partial<WholeWish>) => void;
}

/** What holds for every launch of the batch. */
export function BatchSettings({ wish, validation, onChange }: BatchSettingsProps) {
  return (
    <>
      <RadioCards
        name="where"
        label="Where?"
        choices={places}
        defaultValue={wish.environment}
        onChoose={(chosen) => onChange({ environment: chosen === 'sandbox' ? 'sandbox' : 'live', sellBeforeLive: false })}
      />
      {wish.environment === 'live' && (
        <Early
          isMissing={isAppMissing(validation?.items ?? [])}
          isEarly={wish.sellBeforeLive}
          onChange={(early) => onChange({ sellBeforeLive: early })}
        />
      )}
      <RadioCards
        name="failure"
        label="What if a launch fails?"
        choices={failures}
        defaultValue={wish.stopOnFailure ? 'stop' : 'onward'}
        onChoose={(chosen) => onChange({ stopOnFailure: chosen === 'stop' })}
      />
    </>
  );
}
