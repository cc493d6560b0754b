import { paths } from '~/app/paths.ts';
import type { DeployConfig } from '~/shared/api/schema.d.ts';
import { Facts } from '~/shared/deploy/Note.tsx';
import { Step } from '~/shared/deploy/Step.tsx';
import type { About } from '~/shared/deploy/StepFrame.tsx';
import { DatabaseStep } from './DatabaseStep.tsx';

const about: About = {
  step: 'database',
  question: 'Where is your database?',
  what: 'Paste the database URL of your app. It is encrypted at once and never shown again, not even to you.',
  why: (
    <p>
      Most first deploys fail at the database: a wrong password, no encryption, an address that only works inside the
      host. Livegate looks for all of that now and, where the database can be reached from outside, connects once to read
      its version. It writes nothing there.
    </p>
  ),
};

export default function DatabasePage() {
  return (
    <Step about={about} hub={paths.deploy()} told={told}>
      {(config) => <DatabaseStep about={about} config={config} />}
    </Step>
  );
}

const told = ({ databaseUrl }: DeployConfig) => (
  <Facts facts={[{ name: 'Database', value: databaseUrl.set ? 'Given; owners and admins see where it is.' : undefined }]} />
);
