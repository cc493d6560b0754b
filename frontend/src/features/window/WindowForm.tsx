import { useState } from 'react';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { ChangeWindow } from '~/shared/api/schema.d.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { allZones, localZone } from '~/shared/lib/zone.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Field, Select } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { RadioCards } from '~/shared/ui/RadioCards.tsx';
import { addWindow, changeWindow, stateQuery, windowsQuery } from './queries.ts';
import { WindowForm as Schema } from './schema.ts';
import { OWN, repeatOf, repeats } from './words.ts';

interface WindowFormProps {
  readonly one: ChangeWindow | undefined;
  readonly onDone: () => void;
}

const KINDS = [
  { value: 'deny', title: 'Keep changes out', hint: 'Nothing goes out while it is active.' },
  { value: 'allow', title: 'Let changes through', hint: 'As soon as there is one, changes go out only while one is active.' },
];

export default function WindowForm({ one, onDone }: WindowFormProps) {
  const client = useQueryClient();
  const add = useOnce(addWindow);
  const [repeat, setRepeat] = useState(repeatOf(one?.rule));
  const form = useForm(Schema, async (wish) => {
    await (one === undefined ? add(wish) : changeWindow(one.id, wish));
    await Promise.all([client.invalidateQueries(windowsQuery), client.invalidateQueries(stateQuery)]);
    onDone();
  });
  return (
    <Form
      form={form}
      verb={one === undefined ? 'Add the window' : 'Save the window'}
      beside={
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      }
    >
      <RadioCards name="kind" label="What it does" choices={KINDS} defaultValue={one?.kind ?? 'deny'} error={form.errorOf('kind')} />
      <Field name="reason" label="Why" hint="Whoever is held by it reads this." autoComplete="off" defaultValue={one?.reason} error={form.errorOf('reason')} />
      <Field name="owner" label="Who answers for it" hint="You, if you leave it empty." autoComplete="off" defaultValue={one?.owner} error={form.errorOf('owner')} />
      <Select name="timezone" label="Time zone" defaultValue={one?.timezone ?? localZone()} error={form.errorOf('timezone')}>
        {zones(one?.timezone).map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </Select>
      <Field name="localStart" label="First start, in that zone" type="datetime-local" defaultValue={one?.localStart} error={form.errorOf('localStart')} />
      <Field
        name="hours"
        label="Length in hours"
        hint="As the clock on the wall counts them, also when the clocks change."
        inputMode="decimal"
        autoComplete="off"
        defaultValue={one === undefined ? '8' : String(Math.round((one.durationMinutes / 60) * 100) / 100)}
        error={form.errorOf('hours') ?? form.errorOf('durationMinutes')}
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
          hint="As calendars write it (RFC 5545): FREQ=MONTHLY;BYDAY=-1FR is the last Friday of each month."
          autoComplete="off"
          defaultValue={one?.rule}
          error={form.errorOf('rule')}
        />
      ) : null}
      <Field
        name="until"
        label="Ends for good"
        hint="In your own time. Leave it empty for no end."
        type="datetime-local"
        defaultValue={one?.until === undefined ? undefined : localOf(one.until)}
        error={form.errorOf('until')}
      />
    </Form>
  );
}

/** The one it has may be spelled in a way that this browser does not offer. */
const zones = (own: string | undefined): readonly string[] => [
  ...new Set([...(own === undefined ? [] : [own]), localZone(), 'UTC', ...allZones()]),
];

function localOf(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
