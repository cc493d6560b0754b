import { useOnce } from '~/shared/api/idempotency.ts';
import type { MadeWebhook } from '~/shared/api/schema.d.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { Card } from '~/shared/ui/Card.tsx';
import { CheckboxCards } from '~/shared/ui/CheckboxCards.tsx';
import { Field } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { addWebhook, choicesQuery, webhooksQuery } from './queries.ts';
import { NewWebhook } from './schema.ts';

export default function AddWebhook({ onMade }: { onMade: (made: MadeWebhook) => void }) {
  const client = useQueryClient();
  const topics = useQuery(choicesQuery).data?.topics ?? [];
  const add = useOnce(addWebhook);
  const form = useForm(NewWebhook, async (wish) => {
    onMade(await add(wish));
    await client.invalidateQueries(webhooksQuery);
  });
  return (
    <Card title="Add a webhook">
      <Form form={form} verb="Add the webhook" pendingLabel="Adding…">
        <Field
          name="url"
          label="Address"
          hint="An https address that the internet can reach. It takes a POST and answers within ten seconds."
          type="url"
          inputMode="url"
          autoComplete="off"
          error={form.errorOf('url')}
        />
        <Field
          name="description"
          label="What is it for?"
          hint="You may leave this empty."
          error={form.errorOf('description')}
        />
        <CheckboxCards
          name="topics"
          label="What does it hear of?"
          choices={topics.map(({ topic, title }) => ({ value: topic, title, hint: topic }))}
          error={form.errorOf('topics')}
        />
      </Form>
    </Card>
  );
}
