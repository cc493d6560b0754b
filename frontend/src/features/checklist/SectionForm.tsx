import * as v from 'valibot';
import type { ChecklistSection } from '~/shared/api/schema.d.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { TextArea } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { checklistQuery, sayOfSection } from './queries.ts';

const Said = v.object({ text: v.optional(v.string(), '') });

/** Leaves a whole section out, or asks for it. */
export default function SectionForm({ section: { key, applicable } }: { section: ChecklistSection }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const form = useForm(Said, async ({ text }) => {
    const fresh = await sayOfSection(key, { value: applicable, ...(text === '' ? {} : { reason: text }) });
    client.setQueryData(checklistQuery, () => fresh);
    toast('Written down, with your name.');
  });
  return (
    <Form form={form} verb={applicable ? 'Leave it out' : 'Ask us for it'}>
      <TextArea
        name="text"
        label="Why?"
        hint="It holds for every item of this section, also for those that are not shown now."
        error={form.errorOf('notApplicable.reason')}
      />
    </Form>
  );
}
