import * as v from 'valibot';
import type { TrialPlan } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { Field } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Checklist.module.css';
import { checklistQuery, removeTrials, setTrials, trialsQuery } from './queries.ts';

type Place = Exclude<keyof TrialPlan, 'email'>;

const places: readonly (readonly [Place, string, string])[] = [
  ['signIn', 'Where does it sign in?', '/api/auth/login'],
  ['signUp', 'Where do people register? (optional)', '/api/auth/register'],
  ['contacts', 'Where does it add a contact? (optional)', '/api/contacts'],
  ['deals', 'Where does it add a deal? (optional)', '/api/deals'],
  ['messages', 'Where does it send a message in sandbox mode? (optional)', '/api/messages'],
  ['ownersOnly', 'What may only owners read? (optional)', '/api/admin/members'],
];

/** Who tries the app, and where: the items of trials concern only those who fill this in. */
export default function Trials() {
  const { data } = useQuery(trialsQuery);
  return (
    <div id="trials" data-print="none">
      <Card title="Let a test user try your app">
        <p className={styles.soft}>
          It signs in, makes one thing of each kind and removes it again, and is kept out of what only owners may see. Use an account
          with a small role, and no real person.
        </p>
        {data !== undefined && <TrialForm key={data.plan?.email ?? ''} plan={data.plan} />}
      </Card>
    </div>
  );
}

const text = v.optional(v.string(), '');
const Said = v.object({
  email: text,
  password: text,
  signIn: text,
  signUp: text,
  contacts: text,
  deals: text,
  messages: text,
  ownersOnly: text,
});

function TrialForm({ plan }: { plan: TrialPlan | undefined }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const form = useForm(Said, async ({ password, email, signIn, ...others }) => {
    const filled = Object.fromEntries(Object.entries(others).filter(([, path]) => path !== ''));
    await setTrials({ plan: { email, signIn, ...filled }, ...(password === '' ? {} : { password }) });
    await client.invalidateQueries(trialsQuery);
    toast('Kept. Look at everything now, and the test user tries it.');
  });
  const wrong = (field: string) => form.errorOf(`plan.${field}`) ?? form.errorOf(field);
  return (
    <Form form={form} verb="Keep the test user" beside={plan !== undefined && <Forget />}>
      <Field name="email" label="E-mail of the test user" type="email" defaultValue={plan?.email} error={wrong('email')} />
      <Field
        name="password"
        label="Password of the test user"
        type="password"
        autoComplete="off"
        hint={plan === undefined ? 'It is kept sealed and never shown.' : 'Leave it empty to keep the one that is there.'}
        error={wrong('password')}
      />
      {places.map(([name, label, example]) => (
        <Field
          key={name}
          name={name}
          label={label}
          hint={`Such as ${example}`}
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={plan?.[name]}
          error={wrong(name)}
        />
      ))}
    </Form>
  );
}

function Forget() {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const { act, pending, refused } = useAct(async () => {
    await removeTrials();
    await client.invalidateQueries(checklistQuery);
    toast('The test user is forgotten, and its password with it.');
  });
  return (
    <>
      <Button look="quiet" pending={pending} pendingLabel="Forgetting…" onClick={() => act()}>
        Forget the test user
      </Button>
      <Refused error={refused} />
    </>
  );
}
