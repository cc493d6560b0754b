import { paths } from '~/app/paths.ts';
import { ApiError } from '~/shared/api/problem.ts';
import { useDraft } from '~/shared/lib/useDraft.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { Field } from '~/shared/ui/Field.tsx';
import { RadioCards } from '~/shared/ui/RadioCards.tsx';
import { planChoices } from './plans.ts';
import { confirmPro, listenAt } from './queries.ts';
import { PlanChoice } from './planSchema.ts';
import styles from './Signup.module.css';
import { StepForm } from './StepForm.tsx';
import type { Signup } from './useSignup.ts';

export default function PlanStep({ signup }: { signup: Signup }) {
  const { plan, started } = signup.draft;
  const unsent = useDraft(`signup.${started?.tenant.id}.webhook`, undefined);
  const form = useForm(PlanChoice, async (chosen) => {
    const key = signup.keyOf('plan', { ...chosen, tenant: started?.tenant.id });
    await signup
      .deed((shown) => (chosen.plan === 'pro' ? confirmPro(key, shown) : listenAt(chosen.webhookUrl, key, shown)))
      .catch(unlessReady);
    signup.goTo('launch');
  });
  return (
    <StepForm
      form={form}
      step={3}
      name="Plan set-up"
      title="Choose how to begin"
      lead="Both plans are free for fourteen days. Nothing is charged by itself."
      back={{ href: paths.onboarding('brand'), label: 'Branding' }}
      verb={plan === 'pro' ? 'Confirm Pro and set up' : 'Set up my workspace'}
      pendingLabel="Sending…"
      waiting={signup.waiting}
    >
      <RadioCards
        name="plan"
        label="Plan"
        choices={planChoices}
        defaultValue={plan}
        error={form.errorOf('plan')}
        onChoose={(value) => signup.change({ plan: value === 'pro' ? 'pro' : 'starter' })}
      />
      {plan === 'starter' && (
        <Field
          name="webhookUrl"
          label="Address of your Make.com webhook"
          hint="In Make.com, open the scenario’s webhook and press “Copy address”. The scenario must be on."
          type="url"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={unsent.text}
          onChange={({ target }) => unsent.keep(target.value)}
          error={form.errorOf('webhookUrl')}
        />
      )}
      {plan === 'pro' && (
        <p className={styles.soft}>
          We prepare three automations and, where it is switched on, a script for your spreadsheet. You need nothing else.
        </p>
      )}
    </StepForm>
  );
}

/** An earlier try has come through, though its answer has not: then the set-up is what there is to see. */
function unlessReady(failure: unknown): void {
  if (!(failure instanceof ApiError) || failure.code !== 'ALREADY_PROVISIONED') throw failure;
}
