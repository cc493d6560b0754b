import { useState } from 'react';
import * as v from 'valibot';
import { useOnce } from '~/shared/api/idempotency.ts';
import { ApiError } from '~/shared/api/problem.ts';
import type { LaunchTemplate } from '~/shared/api/schema.d.ts';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Field } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { addTemplate, templatesQuery } from './queries.ts';

const Named = v.object({
  name: v.pipe(v.optional(v.string(), ''), v.nonEmpty('Give the template a name.'), v.maxLength(80, 'Use at most 80 characters.')),
});

/** The refusal does not know that there is one field. */
function rethrown(failure: Error): never {
  if (!(failure instanceof ApiError) || failure.code !== 'TEMPLATE_NAME_TAKEN') throw failure;
  const { status, code, title } = failure;
  throw new ApiError({ status, code, title, errors: [{ field: 'name', message: 'Another template has this name. Choose another one.' }] });
}

interface KeepTemplateProps {
  readonly settings: Pick<LaunchTemplate, 'environment' | 'sellBeforeLive' | 'stopOnFailure'>;
}

/** What is chosen above, under a name. */
export default function KeepTemplate({ settings: { environment, sellBeforeLive, stopOnFailure } }: KeepTemplateProps) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const [kept, setKept] = useState(0);
  const add = useOnce(addTemplate);
  const form = useForm(Named, async ({ name }) => {
    await add({ name, environment, sellBeforeLive, stopOnFailure }).catch(rethrown);
    await client.invalidateQueries(templatesQuery);
    setKept(kept + 1);
    toast(`The settings are kept as “${name}”.`);
  });
  return (
    <Fold title="Keep these settings as a template">
      <Form key={kept} form={form} verb="Keep the template">
        <Field name="name" label="Name" autoComplete="off" error={form.errorOf('name')} />
      </Form>
    </Fold>
  );
}
