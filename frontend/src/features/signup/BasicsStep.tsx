import { useForm } from '~/shared/lib/useForm.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Field } from '~/shared/ui/Field.tsx';
import { later } from '~/shared/ui/later.tsx';
import { Basics } from './schema.ts';
import styles from './Signup.module.css';
import { StepForm } from './StepForm.tsx';
import { textOf } from './typed.ts';
import type { Signup } from './useSignup.ts';

const Suggestions = later(() => import('./Suggestions.tsx'));

export function BasicsStep({ signup }: { signup: Signup }) {
  const { basics, started } = signup.draft;
  const form = useForm(Basics, async (values) => {
    await signup.begin(values);
    signup.goTo('brand');
  });
  const keepTyped = (element: HTMLFormElement) => {
    const text = textOf(element);
    signup.change({
      basics: { name: text('name'), ownerName: text('ownerName'), ownerEmail: text('ownerEmail'), slug: text('slug') },
    });
  };
  return (
    <StepForm
      form={form}
      step={1}
      name="Basic info"
      title="Start your workspace"
      lead="Three short steps. Fourteen days free, no card and no password."
      verb="Continue"
      pendingLabel="Opening…"
      waiting={signup.waiting}
      onTyped={keepTyped}
    >
      {signup.expired && (
        <p className={styles.notice} role="alert">
          Your sign-up was no longer valid. What you typed is still here: press Continue to go on.
        </p>
      )}
      <Field
        name="name"
        label="Company or project"
        autoComplete="organization"
        defaultValue={basics.name}
        error={form.errorOf('name')}
      />
      <Field
        name="ownerEmail"
        label="Your e-mail address"
        hint="Your sign-in link goes there."
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={basics.ownerEmail}
        error={form.errorOf('ownerEmail')}
      />
      <Field
        name="ownerName"
        label="Your name (optional)"
        autoComplete="name"
        defaultValue={basics.ownerName}
        error={form.errorOf('ownerName')}
      />
      <Field
        name="slug"
        label="Address of the workspace (optional)"
        hint="3 to 30 letters, digits and hyphens. Left empty, it is made from the name."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={basics.slug}
        error={form.errorOf('slug')}
      />
      {form.refused !== undefined && <Suggestions of={form.refused} />}
      {started !== undefined && !signup.expired && (
        <div className={styles.reserved}>
          <p className={styles.soft}>
            <strong>{started.tenant.slug}</strong> is reserved for you. Other details open another workspace.
          </p>
          <Button look="quiet" onClick={signup.startOver}>
            Start over
          </Button>
        </div>
      )}
    </StepForm>
  );
}
