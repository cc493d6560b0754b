import { paths } from '~/app/paths.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { Field } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import styles from './Audit.module.css';
import { FilterForm, isEmpty, type Filter } from './filter.ts';

interface FilterFieldsProps {
  readonly filter: Filter;
  /** Offered as one types; any other may be asked for too. */
  readonly events: readonly string[];
  readonly onFilter: (filter: Filter) => void;
}

const EVENTS = 'audit-events';

export default function FilterFields({ filter, events, onFilter }: FilterFieldsProps) {
  const form = useForm(FilterForm, async (wanted) => onFilter(wanted));
  return (
    <Form
      form={form}
      verb="Show these"
      pendingLabel="Asking…"
      beside={
        !isEmpty(filter) && (
          <LinkButton href={paths.audit()} look="secondary">
            Show everything
          </LinkButton>
        )
      }
    >
      <div className={styles.fields}>
        <Field
          name="event"
          label="Event"
          list={EVENTS}
          defaultValue={filter.event}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={form.errorOf('event')}
        />
        <Field name="actor" label="Who" defaultValue={filter.actor} autoComplete="off" error={form.errorOf('actor')} />
        <Field name="from" label="First day" type="date" defaultValue={filter.from} error={form.errorOf('from')} />
        <Field name="to" label="Last day" type="date" defaultValue={filter.to} error={form.errorOf('to')} />
      </div>
      <datalist id={EVENTS}>
        {events.map((event) => (
          <option key={event} value={event}>
            {event}
          </option>
        ))}
      </datalist>
    </Form>
  );
}
