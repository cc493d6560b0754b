import { paths } from '~/app/paths.ts';
import type { DeployConfig, Me } from '~/shared/api/schema.d.ts';
import { useSaveAnswers } from '~/shared/deploy/config.ts';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { Facts } from '~/shared/deploy/Note.tsx';
import { Step } from '~/shared/deploy/Step.tsx';
import { StepFrame, type About } from '~/shared/deploy/StepFrame.tsx';
import { useForm } from '~/shared/lib/useForm.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Field } from '~/shared/ui/Field.tsx';
import { later } from '~/shared/ui/later.tsx';
import { Address } from './schema.ts';
import { useAddressDraft } from './useAddressDraft.ts';
import { useDone } from './useDone.ts';

const HandOff = later(() => import('./HandOff.tsx'));

const about: About = {
  step: 'url',
  question: 'What is the address of your app?',
  what: 'The address your customers will type, and the person who looks after the app.',
  why: (
    <p>
      After the deploy Livegate visits this address from outside, as a customer would, and opens the gate only if your app
      answers there. The administrator is the first person who must be able to sign in. The app need not run yet.
    </p>
  ),
};

export default function UrlPage() {
  return (
    <Step about={about} hub={paths.deploy()} told={told}>
      {(config, me) => <UrlForm config={config} me={me} />}
    </Step>
  );
}

const told = ({ appUrl, adminEmail }: DeployConfig) => (
  <Facts
    facts={[
      { name: 'Address', value: appUrl },
      { name: 'Administrator', value: adminEmail },
    ]}
  />
);

function UrlForm({ config, me }: { config: DeployConfig; me: Me }) {
  const { done, verb } = useDone('url');
  const save = useSaveAnswers();
  const { typed, keep, sent } = useAddressDraft(config, me);
  const form = useForm(Address, async (address) => {
    await save(address);
    sent();
    done();
  });
  const wrongPath = form.errorOf('healthPath') ?? form.errorOf('readyPath');
  const pinned = typed.healthPath !== '' || typed.readyPath !== '';
  return (
    <StepFrame about={about} hub={paths.deploy()} form={form} onTyped={keep}>
      <Field
        name="appUrl"
        label="Address"
        hint="Begins with https://. Your host shows it, or will show it after the first deploy."
        type="url"
        inputMode="url"
        autoComplete="url"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed.appUrl}
        error={form.errorOf('appUrl')}
      />
      <Field
        name="adminEmail"
        label="Who administers your app?"
        hint="An owner or admin of this workspace who has signed in here before."
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typed.adminEmail}
        error={form.errorOf('adminEmail')}
      />
      <Fold title="My app answers its health somewhere else" open={pinned || wrongPath !== undefined}>
        <p>Left empty, Livegate asks at /health and /api/health, and at /ready and /api/ready.</p>
        <Field
          name="healthPath"
          label="Path of the health check (optional)"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          defaultValue={typed.healthPath}
          error={form.errorOf('healthPath')}
        />
        <Field
          name="readyPath"
          label="Path of the readiness check (optional)"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          defaultValue={typed.readyPath}
          error={form.errorOf('readyPath')}
        />
      </Fold>
      <div>
        <Button type="submit" pending={form.pending}>
          {verb}
        </Button>
      </div>
      <HandOff step="url" />
    </StepFrame>
  );
}
