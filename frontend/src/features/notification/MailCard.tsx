import type { Notifications } from '~/shared/api/schema.d.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { allZones, localZone } from '~/shared/lib/zone.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Card } from '~/shared/ui/Card.tsx';
import { Checkbox } from '~/shared/ui/Checkbox.tsx';
import { CheckboxCards } from '~/shared/ui/CheckboxCards.tsx';
import { Field, Select } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import styles from './Notification.module.css';
import { choicesQuery, choose } from './queries.ts';
import { MailForm } from './schema.ts';

export function MailCard({ choices }: { choices: Notifications }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const form = useForm(MailForm, async (wanted) => {
    await choose(wanted);
    toast('Kept. From now on you hear of just this.');
    await client.invalidateQueries(choicesQuery);
  });
  const { quietHours } = choices;
  const zone = quietHours?.zone ?? localZone();
  return (
    <Card title="Mails to you">
      <p className={styles.soft}>
        {choices.verified
          ? `They go to ${choices.email}.`
          : `They go to ${choices.email}, once you have opened a mail that we sent there.`}
      </p>
      <Form form={form} verb="Keep it so" pendingLabel="Keeping…">
        <CheckboxCards
          name="mail"
          label="What do you want to hear of?"
          error={form.errorOf('mail')}
          chosen={choices.topics.filter(({ mail }) => mail).map(({ topic }) => topic)}
          choices={choices.topics.map(({ topic, title, urgent }) => ({
            value: topic,
            title,
            ...(urgent && { hint: 'Urgent: comes in quiet hours too.' }),
          }))}
        />
        <Checkbox
          name="quiet"
          label="Keep quiet hours"
          hint="What is not urgent waits until they end."
          defaultChecked={quietHours !== undefined}
        />
        <div className={styles.hours}>
          <Field
            name="quietHours.from"
            label="Quiet from"
            type="time"
            defaultValue={quietHours?.from ?? '22:00'}
            error={form.errorOf('quietHours.from')}
          />
          <Field
            name="quietHours.until"
            label="Quiet until"
            type="time"
            defaultValue={quietHours?.until ?? '07:00'}
            error={form.errorOf('quietHours.until')}
          />
        </div>
        <Select name="quietHours.zone" label="Where are you?" defaultValue={zone} error={form.errorOf('quietHours.zone')}>
          {[...new Set([zone, ...allZones()])].map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Form>
    </Card>
  );
}
