import { useEffect, useEffectEvent, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import type { DeployConfig } from '~/shared/api/schema.d.ts';
import { StepFrame, type About } from '~/shared/deploy/StepFrame.tsx';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { Progress } from '~/shared/ui/Progress.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Preflight.module.css';
import { Results } from './Results.tsx';
import { usePreflight, type Preflight } from './usePreflight.ts';

interface PreflightStepProps {
  readonly about: About;
  readonly config: DeployConfig;
}

export function PreflightStep({ about, config }: PreflightStepProps) {
  const preflight = usePreflight();
  const { run, refused, runAll, beginning } = preflight;
  useRepaired(preflight);
  return (
    <StepFrame about={about} hub={paths.deploy()}>
      <Refused error={refused} />
      <Answer of={run} label="Asking for the last pre-flight…" lines={6} home={paths.deploy()}>
        {(last) => {
          if (last?.status === 'running' || beginning) return <Running preflight={preflight} />;
          if (last !== null) return <Results run={last} config={config} preflight={preflight} />;
          return (
            <div className={styles.start}>
              <p>Nothing was checked yet. It takes less than ten seconds, and you may leave this page meanwhile.</p>
              <div>
                <Button pending={beginning} pendingLabel="Starting…" onClick={runAll}>
                  Run the pre-flight
                </Button>
              </div>
            </div>
          );
        }}
      </Answer>
    </StepFrame>
  );
}

function Running({ preflight: { stream } }: { preflight: Preflight }) {
  return (
    <div role="status">
      <Progress
        label="Checking everything…"
        message={stream === 'retrying' ? 'Reconnecting… The check goes on meanwhile.' : 'Less than ten seconds. You may leave this page.'}
      />
    </div>
  );
}

/** Back from repairing something: that one check is looked at again, once. */
function useRepaired({ run, lookAgain }: Preflight): void {
  const again = new URLSearchParams(useSearch()).get('again');
  const [, navigate] = useLocation();
  const done = useRef(false);
  const look = useEffectEvent((check: string) => {
    if (done.current) return;
    done.current = true;
    navigate(paths.deploy('preflight'), { replace: true });
    lookAgain(check);
  });
  const isKnown = run.data !== undefined;
  useEffect(() => {
    if (again !== null && isKnown) look(again);
  }, [again, isKnown]);
}
