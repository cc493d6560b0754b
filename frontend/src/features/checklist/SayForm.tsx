import { useState } from 'react';
import * as v from 'valibot';
import type { ChecklistItem, ItemChange } from '~/shared/api/schema.d.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Field, Select, TextArea } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import styles from './Checklist.module.css';
import { asPhoto } from './photo.ts';
import { checklistQuery, say } from './queries.ts';

type Way = 'evidence' | 'attest' | 'exempt' | 'confirm' | 'leave' | 'take';

const wayWords: Record<Way, string> = {
  evidence: 'I can show something',
  attest: 'I answer for it',
  exempt: 'It may wait a while',
  confirm: 'Yes, it may wait',
  leave: 'It does not concern us',
  take: 'It concerns us',
};

/** Everything that a person may say of an item, one thing at a time. */
export default function SayForm({ item }: { item: ChecklistItem }) {
  const ways = waysOf(item);
  const [way, setWay] = useState<Way>(ways[0] ?? 'leave');
  return (
    <div className={styles.saying}>
      {ways.length > 1 && (
        <Select
          name={`way-${item.key}`}
          label="What do you want to say?"
          value={way}
          onChange={({ currentTarget }) => setWay(ways.find((one) => one === currentTarget.value) ?? way)}
        >
          {ways.map((one) => (
            <option key={one} value={one}>
              {wayWords[one]}
            </option>
          ))}
        </Select>
      )}
      <WayForm key={way} item={item} way={way} />
    </div>
  );
}

function waysOf({ kind, applicable, strict, required, exemption }: ChecklistItem): readonly Way[] {
  const proof: readonly Way[] = kind === 'automatic' ? [] : [kind === 'evidence' ? 'evidence' : 'attest'];
  if (!applicable) return [...proof, 'take'];
  if (strict) return proof;
  return [...proof, exemption?.inForce === false ? 'confirm' : 'exempt', ...(required ? [] : (['leave'] as const))];
}

const UNREAD = 'This picture cannot be read. Choose a JPEG or PNG.';

const text = v.optional(v.string(), '');
const Said = v.object({ text, link: text, date: text, hours: text, photo: v.optional(v.instance(File)) });

function WayForm({ item, way }: { item: ChecklistItem; way: Way }) {
  const client = useQueryClient();
  const { announce, toast } = useAnnounce();
  const [unread, setUnread] = useState(false);
  const form = useForm(Said, async ({ photo, ...said }) => {
    const given = photo !== undefined && photo.size > 0;
    const taken = given ? await asPhoto(photo) : '';
    setUnread(given && taken === '');
    if (given && taken === '') {
      announce(UNREAD);
      return;
    }
    await say(item.key, changes[way]({ ...said, photo: taken }));
    await client.invalidateQueries(checklistQuery);
    toast('Written down, with your name.');
  });
  const wrong = (...fields: string[]) => fields.map((field) => form.errorOf(field)).find((error) => error !== undefined);
  return (
    <Form form={form} verb={wayWords[way]}>
      {way === 'evidence' && (
        <>
          <Field name="link" label="Link" type="url" inputMode="url" hint={item.ask} error={wrong('evidence.link')} />
          <Field
            name="photo"
            label="Or a photo"
            type="file"
            accept="image/*"
            capture="environment"
            hint="It is made small, and loses where and when it was taken."
            error={unread ? UNREAD : wrong('evidence.photo')}
          />
          <TextArea name="text" label="Or in words" error={wrong('evidence.text')} />
          <Field name="date" label="From which day? (optional)" type="date" error={wrong('evidence.date')} />
        </>
      )}
      {way === 'attest' && <TextArea name="text" label="What do you answer for?" hint={item.ask} error={wrong('attest.statement')} />}
      {(way === 'exempt' || way === 'leave' || way === 'take') && (
        <TextArea name="text" label="Why?" error={wrong('exempt.reason', 'notApplicable.reason')} />
      )}
      {way === 'exempt' && (
        <Field
          name="hours"
          label="For how many hours?"
          inputMode="numeric"
          defaultValue="24"
          hint="72 at most. Without a passkey a second person must confirm it."
          error={wrong('exempt.hours')}
        />
      )}
    </Form>
  );
}

type What = Omit<v.InferOutput<typeof Said>, 'photo'> & { readonly photo: string };

const some = (name: string, value: string) => (value === '' ? {} : { [name]: value });

const changes: Record<Way, (said: What) => ItemChange> = {
  evidence: ({ link, text: words, date, photo }) => ({
    evidence: { ...some('link', link), ...some('text', words), ...some('date', date), ...some('photo', photo) },
  }),
  attest: ({ text: words }) => ({ attest: some('statement', words) }),
  exempt: ({ text: words, hours }) => ({ exempt: { ...some('reason', words), hours: Number.parseInt(hours, 10) || 24 } }),
  confirm: () => ({ exempt: { confirm: true } }),
  leave: ({ text: words }) => ({ notApplicable: { value: true, ...some('reason', words) } }),
  take: ({ text: words }) => ({ notApplicable: { value: false, ...some('reason', words) } }),
};
