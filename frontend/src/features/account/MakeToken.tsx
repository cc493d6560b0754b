import { useOnce } from '~/shared/api/idempotency.ts';
import type { MadeToken } from '~/shared/api/schema.d.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Card } from '~/shared/ui/Card.tsx';
import { CheckboxCards } from '~/shared/ui/CheckboxCards.tsx';
import { Field, Select } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { makeToken, tokensQuery } from './queries.ts';
import { TokenWish } from './schema.ts';
import { scopeChoices } from './words.ts';

export default function MakeToken({ onMade }: { onMade: (made: MadeToken) => void }) {
  const client = useQueryClient();
  const make = useOnce(makeToken);
  const form = useForm(TokenWish, async (wish) => {
    onMade(await make(wish));
    await client.invalidateQueries(tokensQuery);
  });
  return (
    <Card title="Make a token">
      <Form form={form} verb="Make the token" pendingLabel="Making…">
        <Field name="name" label="Name" hint="Which machine will use it?" autoComplete="off" error={form.errorOf('name')} />
        <CheckboxCards name="scopes" label="What may it do?" choices={scopeChoices} error={form.errorOf('scopes')} />
        <Select name="expiresInDays" label="How long does it work?" defaultValue="90" error={form.errorOf('expiresInDays')}>
          <option value="30">30 days</option>
          <option value="90">90 days</option>
          <option value="365">One year</option>
        </Select>
      </Form>
    </Card>
  );
}
