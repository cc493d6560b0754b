import { paths } from '~/app/paths.ts';
import { Step } from '~/shared/deploy/Step.tsx';
import type { About } from '~/shared/deploy/StepFrame.tsx';
import { later } from '~/shared/ui/later.tsx';
import { VerifyStep } from './VerifyStep.tsx';

const MemberView = later(() => import('./MemberView.tsx'));

const about: About = {
  step: 'verify',
  question: 'Does your app answer from outside?',
  what: 'Livegate visits your running app as a customer would, and says in words what it found.',
  why: (
    <p>
      That a host says “deployed” does not mean that customers get in. Livegate asks from outside for the name, the
      certificate, the health of your app and its pages. It takes at most 15 seconds and changes nothing in your app.
    </p>
  ),
};

export default function VerifyPage() {
  return (
    <Step about={about} hub={paths.deploy()} told={told}>
      {(config) => <VerifyStep about={about} config={config} />}
    </Step>
  );
}

const told = () => <MemberView />;
