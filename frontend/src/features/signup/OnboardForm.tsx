import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { Field } from '~/shared/ui/Field.tsx';
import { later } from '~/shared/ui/later.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { RadioCards } from '~/shared/ui/RadioCards.tsx';
import type { Done } from './OnboardPage.tsx';
import { planChoices } from './plans.ts';
import { onboard } from './queries.ts';
import { Wish } from './wishSchema.ts';
import styles from './Signup.module.css';

const exact = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const;

const Suggestions = later(() => import('./Suggestions.tsx'));

export function OnboardForm({ onDone }: { onDone: (done: Done) => void }) {
  const [plan, setPlan] = useState('');
  const send = useOnce(onboard);
  const form = useForm(Wish, async ({ name, ownerEmail, plan: chosen, ...rest }) => {
    const given = Object.fromEntries(Object.entries(rest).filter(([, text]) => text !== ''));
    onDone({ answer: await send({ name, ownerEmail, plan: chosen, ...given }), ownerEmail });
  });
  return (
    <Page>
      <PageHeader
        title="Sign somebody up"
        lead="They get the same workspace and the same mail as if they had done it themselves."
        back={{ href: paths.admin(), label: 'Operator' }}
        failed={form.refused !== undefined}
      />
      <Form form={form} verb="Sign them up" pendingLabel="Opening…">
        <Field name="name" label="Company or project" autoComplete="off" error={form.errorOf('name')} />
        <Field
          {...exact}
          name="ownerEmail"
          label="Their e-mail address"
          hint="The sign-in link goes there."
          type="email"
          inputMode="email"
          error={form.errorOf('ownerEmail')}
        />
        <Field name="ownerName" label="Their name (optional)" autoComplete="off" error={form.errorOf('ownerName')} />
        <Field
          {...exact}
          name="slug"
          label="Address of the workspace (optional)"
          hint="Left empty, it is made from the name."
          error={form.errorOf('slug')}
        />
        {form.refused !== undefined && <Suggestions of={form.refused} />}
        <RadioCards name="plan" label="Plan" choices={planChoices} error={form.errorOf('plan')} onChoose={setPlan} />
        {plan === 'starter' && (
          <Field
            {...exact}
            name="webhookUrl"
            label="Address of their Make.com webhook"
            type="url"
            inputMode="url"
            error={form.errorOf('webhookUrl')}
          />
        )}
        <div className={styles.colours}>
          <Field
            {...exact}
            name="primaryColor"
            label="Main colour (optional)"
            hint="Such as #0b6b66."
            error={form.errorOf('primaryColor')}
          />
          <Field
            {...exact}
            name="secondaryColor"
            label="Second colour (optional)"
            hint="Such as #1b55c4."
            error={form.errorOf('secondaryColor')}
          />
        </div>
      </Form>
    </Page>
  );
}
