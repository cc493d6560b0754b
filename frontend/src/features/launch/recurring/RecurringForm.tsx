import { useState } from 'react';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { RecurringLaunch } from '~/shared/api/schema.d.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { allZones, localZone } from '~/shared/lib/zone.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Checkbox } from '~/shared/ui/Checkbox.tsx';
import { Field, Select } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { RadioCards } from '~/shared/ui/RadioCards.tsx';
import { places } from '../words.ts';
import { addRecurring, changeRecurring, recurringQuery } from './queries.ts';
import { RecurringForm as Schema } from './schema.ts';
import { OWN, repeatOf, repeats } from './words.ts';

interface RecurringFormProps {
  readonly one: RecurringLaunch | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly onDone: () => void;
}

const ON_FAILURE = [
  { value: 'pause', title: 'Pause it', hint: 'Nothing more is launched until somebody resumes it.' },
  { value: 'go-on', title: 'Go on', hint: 'The next date tries again, unless the last launch is still held.' },
];

export default function RecurringForm({ one, names, onDone }: RecurringFormProps) {
  const client = useQueryClient();
  const add = useOnce(addRecurring);
  const [repeat, setRepeat] = useState(repeatOf(one?.rule));
  const form = useForm(Schema, async (wish) => {
    await (one === undefined ? add(wish) : changeRecurring(one.id, wish));
    await client.invalidateQueries(recurringQuery);
    onDone();
  });
  return (
    <Form
      form={form}
      verb={one === undefined ? 'Let it recur' : 'Save it'}
      beside={
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      }
    >
      <What one={one} names={names} form={form} />
      <Checkbox
        name="sellBeforeLive"
        value="yes"
        label="Sell before the app is live"
        hint="Without it a launch is held as long as the app is not live."
        defaultChecked={one?.sellBeforeLive === true}
      />
      <Select name="timezone" label="Time zone" defaultValue={one?.timezone ?? localZone()} error={form.errorOf('timezone')}>
        {zones(one?.timezone).map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </Select>
      <Field
        name="localStart"
        label="First launch, in that zone"
        hint="Each later one is at the same hour of the clock there, also when the clocks change."
        type="datetime-local"
        defaultValue={one?.localStart}
        error={form.errorOf('localStart')}
      />
      <Select name="repeat" label="How often" value={repeat} onChange={({ currentTarget }) => setRepeat(currentTarget.value)}>
        {repeats.map(([rule, words]) => (
          <option key={rule} value={rule}>
            {words}
          </option>
        ))}
        <option value={OWN}>By a rule of your own</option>
      </Select>
      {repeat === OWN ? (
        <Field
          name="rule"
          label="Rule"
          hint="As calendars write it (RFC 5545): FREQ=MONTHLY;BYDAY=1MO is the first Monday of each month."
          autoComplete="off"
          defaultValue={one?.rule}
          error={form.errorOf('rule')}
        />
      ) : null}
      <Field
        name="catchUpMinutes"
        label="How late it may begin, in minutes"
        hint="After an outage. What is later than that is left out."
        inputMode="numeric"
        autoComplete="off"
        defaultValue={String(one?.catchUpMinutes ?? 30)}
        error={form.errorOf('catchUpMinutes')}
      />
      <RadioCards
        name="onFailure"
        label="If a launch does not go on sale"
        choices={ON_FAILURE}
        defaultValue={one?.pauseOnFailure === false ? 'go-on' : 'pause'}
        error={form.errorOf('onFailure')}
      />
    </Form>
  );
}

type WhatProps = Pick<RecurringFormProps, 'one' | 'names'> & { readonly form: { errorOf: (field: string) => string | undefined } };

/** The product and the place are chosen once; the server would refuse another. */
function What({ one, names, form }: WhatProps) {
  if (one !== undefined) {
    return (
      <>
        <input type="hidden" name="productId" value={one.productId} />
        <input type="hidden" name="environment" value={one.environment} />
      </>
    );
  }
  return (
    <>
      <Select name="productId" label="Product" defaultValue="" error={form.errorOf('productId')}>
        <option value="">Choose one</option>
        {[...names].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <RadioCards name="environment" label="Where?" choices={places} defaultValue="live" error={form.errorOf('environment')} />
    </>
  );
}

/** The one it has may be spelled in a way that this browser does not offer. */
const zones = (own: string | undefined): readonly string[] => [
  ...new Set([...(own === undefined ? [] : [own]), localZone(), 'UTC', ...allZones()]),
];
