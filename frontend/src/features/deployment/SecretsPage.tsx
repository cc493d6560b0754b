import { paths } from '~/app/paths.ts';
import { Step } from '~/shared/deploy/Step.tsx';
import type { About } from '~/shared/deploy/StepFrame.tsx';
import { SecretsStep } from './SecretsStep.tsx';

const about: About = {
  step: 'secrets',
  question: 'Which secrets does your app need?',
  what: 'Livegate makes long random values for you and shows them once. You set them where your app runs.',
  why: (
    <p>
      With a secret that somebody can guess, a stranger signs in as any of your customers. Values that people make up, or
      copy from an example, are guessed first. Livegate keeps a fingerprint, by which you recognise a value and nobody can
      make it. Two it keeps encrypted: JWT_SECRET, and the LIVEGATE_PROBE_TOKEN it shows your app when it visits.
    </p>
  ),
};

export default function SecretsPage() {
  return (
    <Step about={about} hub={paths.deploy()} told={told}>
      {(config, me) => <SecretsStep about={about} config={config} me={me} />}
    </Step>
  );
}

const told = () => <p>Owners and admins see which secrets there are.</p>;
