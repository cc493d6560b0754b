import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { DeployConfig, WentLive } from '~/shared/api/schema.d.ts';
import { StepFrame, type About } from '~/shared/deploy/StepFrame.tsx';
import { later } from '~/shared/ui/later.tsx';
import { Celebrated } from './Celebrated.tsx';
import { TheGate } from './TheGate.tsx';

const Before = later(() => import('./Before.tsx'));
const LiveNow = later(() => import('./LiveNow.tsx'));

interface GoLiveStepProps {
  readonly about: About;
  readonly config: DeployConfig;
}

const celebrating: About = { step: 'go-live', question: 'You are live', what: 'Customers find your app where you said it would be.' };

const watching: About = {
  step: 'go-live',
  question: 'Your app is live',
  what: 'Livegate keeps looking at it and tells you when something breaks.',
};

/** The gate; behind it the app that is live, also while another revision waits before the gate. */
export function GoLiveStep({ about, config }: GoLiveStepProps) {
  const [went, setWent] = useState<WentLive>();
  const { live, previous } = config;
  const before = previous !== undefined && <Before previous={previous} />;
  const waits = live === undefined || config.candidate !== undefined;
  if (went !== undefined && live !== undefined)
    return (
      <StepFrame about={celebrating} hub={paths.deploy()}>
        <Celebrated went={went} appUrl={live.appUrl} />
        <LiveNow live={live} />
      </StepFrame>
    );
  if (live !== undefined && !waits)
    return (
      <StepFrame about={watching} hub={paths.deploy()}>
        <LiveNow live={live} />
        {before}
      </StepFrame>
    );
  return (
    <StepFrame about={about} hub={paths.deploy()}>
      <TheGate config={config} onLive={setWent} />
      {live !== undefined && <LiveNow live={live} />}
      {before}
    </StepFrame>
  );
}
