import { paths } from '~/app/paths.ts';
import { Step } from '~/shared/deploy/Step.tsx';
import type { About } from '~/shared/deploy/StepFrame.tsx';
import { MemberView } from './MemberView.tsx';
import { PreflightStep } from './PreflightStep.tsx';

const about: About = {
  step: 'preflight',
  question: 'Is everything ready for the deploy?',
  what: 'The pre-flight tries what would go wrong on the day of the deploy, and says how to put it right.',
  why: (
    <p>
      A deploy that fails halfway costs an evening. Everything here takes seconds: your database is asked once, your address
      is looked up, your keys are compared. Nothing is changed anywhere. What can only be known once the app runs is marked
      to be checked later.
    </p>
  ),
};

export default function PreflightPage() {
  return (
    <Step about={about} hub={paths.deploy()} told={told}>
      {(config) => <PreflightStep about={about} config={config} />}
    </Step>
  );
}

const told = () => <MemberView />;
