import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { Field } from '~/shared/ui/Field.tsx';
import { ColourField } from './ColourField.tsx';
import { Palettes } from './Palettes.tsx';
import { Preview } from './Preview.tsx';
import { chooseLook } from './queries.ts';
import { Readable } from './Readable.tsx';
import { Look } from './lookSchema.ts';
import styles from './Signup.module.css';
import { StepForm } from './StepForm.tsx';
import type { Signup } from './useSignup.ts';

export default function BrandStep({ signup }: { signup: Signup }) {
  const { draft } = signup;
  const [look, setLook] = useState(draft.look);
  const wear = (part: Partial<typeof look>) => {
    const next = { ...look, ...part };
    setLook(next);
    signup.change({ look: next });
  };
  const form = useForm(Look, async ({ logoUrl, ...colours }) => {
    const body = { ...colours, ...(logoUrl !== '' && { logoUrl }) };
    const key = signup.keyOf('brand', { body, tenant: draft.started?.tenant.id });
    await signup.deed((shown) => chooseLook(body, key, shown));
    signup.goTo('plan');
  });
  return (
    <StepForm
      form={form}
      step={2}
      name="Branding"
      title="Choose your colours"
      lead="You see at once how they look; your workspace wears the main one. You can come back to them until it is set up."
      back={{ href: paths.onboarding(), label: 'Basic info' }}
      verb="Continue"
      pendingLabel="Saving…"
      waiting={signup.waiting}
    >
      <Preview name={draft.started?.tenant.name ?? draft.basics.name} look={look} />
      <Palettes look={look} onChoose={wear} />
      <div className={styles.colours}>
        <ColourField
          name="primaryColor"
          label="Main colour"
          value={look.primaryColor}
          onChange={(primaryColor) => wear({ primaryColor })}
          error={form.errorOf('primaryColor')}
        />
        <ColourField
          name="secondaryColor"
          label="Second colour"
          value={look.secondaryColor}
          onChange={(secondaryColor) => wear({ secondaryColor })}
          error={form.errorOf('secondaryColor')}
        />
      </div>
      <Readable colour={look.primaryColor} onInstead={(primaryColor) => wear({ primaryColor })} />
      <Field
        name="logoUrl"
        label="Address of your logo (optional)"
        hint="It begins with https://."
        type="url"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={look.logoUrl}
        onChange={({ target }) => wear({ logoUrl: target.value })}
        error={form.errorOf('logoUrl')}
      />
    </StepForm>
  );
}
