import { useOnce } from '~/shared/api/idempotency.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Field, Select } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { breakGlass, stateQuery } from './queries.ts';
import { GlassForm } from './schema.ts';

export default function BreakGlass({ onDone }: { onDone: () => void }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const send = useOnce(breakGlass);
  const form = useForm(GlassForm, async (wish) => {
    await send(wish);
    toast('Changes pass for now.');
    await client.invalidateQueries(stateQuery);
    onDone();
  });
  return (
    <Form
      form={form}
      verb="Let changes through"
      pendingLabel="Opening…"
      beside={
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      }
    >
      <Field
        name="reason"
        label="Why it cannot wait"
        hint="Everybody in this workspace reads it, on the badge and in the report, and the audit keeps it."
        autoComplete="off"
        error={form.errorOf('reason')}
      />
      <Select name="minutes" label="For how long" defaultValue="60" error={form.errorOf('minutes')}>
        <option value="30">30 minutes</option>
        <option value="60">1 hour</option>
        <option value="120">2 hours</option>
        <option value="240">4 hours</option>
      </Select>
    </Form>
  );
}
