import { paths } from '~/app/paths.ts';
import type { TimeZone } from '~/shared/api/schema.d.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Checkbox } from '~/shared/ui/Checkbox.tsx';
import { CheckboxCards } from '~/shared/ui/CheckboxCards.tsx';
import { Field, Select } from '~/shared/ui/Field.tsx';
import { later } from '~/shared/ui/later.tsx';
import { remindersFor } from './appointment.ts';
import { timeZonesQuery } from './queries.ts';
import type { Edited } from './useAppointment.ts';

const Meant = later(() => import('./Meant.tsx'));

interface FieldsProps {
  readonly edited: Edited;
  readonly name: string;
  readonly errorOf: (field: string) => string | undefined;
}

/** Day, time, zone, and what they mean; then who is told before. */
export function AppointmentFields({ edited, name, errorOf }: FieldsProps) {
  const zones = useQuery(timeZonesQuery);
  const { draft, become } = edited;
  return (
    <>
      <Field
        name="scheduledFor"
        label="Day and time"
        hint="As the clocks of the time zone below show it."
        type="datetime-local"
        value={draft.local}
        onChange={(event) => become({ local: event.target.value, offset: '' })}
        error={errorOf('scheduledFor')}
      />
      <Answer of={zones} label="Asking for the time zones…" lines={2} home={paths.launches()}>
        {({ items }) => (
          <Select
            name="timezone"
            label="Time zone"
            value={draft.zone}
            onChange={(event) => become({ zone: event.target.value, offset: '' })}
            error={errorOf('timezone')}
          >
            {offered(items, draft.zone).map(({ id, offset }) => (
              <option key={id} value={id}>
                {offset === '' ? id : `${id} (${offset})`}
              </option>
            ))}
          </Select>
        )}
      </Answer>
      <Meant edited={edited} error={errorOf('offset')} name={name} />
      <Reminders edited={edited} errorOf={errorOf} />
    </>
  );
}

/** A browser may know its zone by another name than the list. */
const offered = (items: readonly TimeZone[], own: string): readonly TimeZone[] =>
  items.some(({ id }) => id === own) ? items : [{ id: own, offset: '' }, ...items];

function Reminders({ edited: { draft, become }, errorOf }: Omit<FieldsProps, 'name'>) {
  const toggle = (minutes: string, isTicked: boolean) =>
    become({ reminders: [...draft.reminders.filter((one) => one !== minutes), ...(isTicked ? [minutes] : [])] });
  return (
    <>
      <Checkbox
        name="mails"
        label="Mail the owners and me before it"
        hint="Also a day before, if something is in the way then. If it is held, you are mailed in any case."
        defaultChecked={draft.isMailed}
        onChange={(event) => become({ isMailed: event.target.checked })}
      />
      {draft.isMailed && (
        <CheckboxCards
          name="reminders"
          label="When to remind"
          choices={remindersFor(draft.reminders)}
          chosen={draft.reminders}
          onToggle={toggle}
          error={errorOf('reminders') ?? errorOf('notificationSettings.reminderBeforeMinutes')}
        />
      )}
    </>
  );
}
