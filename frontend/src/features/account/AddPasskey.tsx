import { useState } from 'react';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Field } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { addPasskey } from './passkeys.ts';
import { passkeysQuery } from './queries.ts';
import { NewPasskey } from './schema.ts';

export default function AddPasskey() {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  // An added one takes its name along: the form begins anew.
  const [count, setCount] = useState(0);
  const form = useForm(NewPasskey, async ({ name }) => {
    await addPasskey(name);
    await client.invalidateQueries(passkeysQuery);
    toast(`${name} is added.`);
    setCount((one) => one + 1);
  });
  return (
    <Form form={form} verb="Add a passkey" pendingLabel="Waiting for you…">
      <Field
        key={count}
        name="name"
        label="Name of the passkey"
        hint="Which device or key will hold it?"
        autoComplete="off"
        error={form.errorOf('name')}
      />
    </Form>
  );
}
