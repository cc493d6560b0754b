import { paths } from '~/app/paths.ts';
import { Step } from '~/shared/deploy/Step.tsx';
import type { About } from '~/shared/deploy/StepFrame.tsx';
import { GateForMembers } from './GateForMembers.tsx';
import { GoLiveStep } from './GoLiveStep.tsx';

const about: About = {
  step: 'go-live',
  question: 'Ready to go live?',
  what: 'The gate opens when everything behind it is true. It is asked again at the moment you press.',
  why: (
    <p>
      Live means that somebody has looked from outside and everything that matters was in order. Livegate writes down who
      opened the gate, when and on what evidence, and keeps looking at your app from then on.
    </p>
  ),
};

export default function GoLivePage() {
  return (
    <Step about={about} hub={paths.deploy()} told={told}>
      {(config) => <GoLiveStep about={about} config={config} />}
    </Step>
  );
}

const told = () => <GateForMembers />;
