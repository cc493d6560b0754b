import { useState } from 'react';
import type { ProductDeployment } from '~/shared/api/schema.d.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { later } from '~/shared/ui/later.tsx';
import { Progress } from '~/shared/ui/Progress.tsx';
import styles from './Launch.module.css';
import { Steps } from './Steps.tsx';

const StopDialog = later(() => import('./StopDialog.tsx'));

interface RunningProps {
  readonly deployment: ProductDeployment;
  /** The line to the server is being made anew. */
  readonly isCutOff: boolean;
  readonly canChange: boolean;
}

export function Running({ deployment, isCutOff, canChange }: RunningProps) {
  const [asking, setAsking] = useState(false);
  const isBack = deployment.leadsBack;
  return (
    <div className={styles.part}>
      <Progress
        label={deployment.progressMessage}
        percent={isBack ? undefined : deployment.progressPercentage}
        message={isCutOff ? 'Reconnecting… The launch goes on meanwhile.' : 'You may leave this page; it goes on by itself.'}
      />
      <p className="visually-hidden" role="status">
        {deployment.progressMessage}
      </p>
      <Steps steps={deployment.steps} />
      {canChange && !isBack && (
        <div>
          <Button look="secondary" onClick={() => setAsking(true)}>
            Stop the launch
          </Button>
        </div>
      )}
      {asking && <StopDialog id={deployment.id} name={deployment.productName} onClose={() => setAsking(false)} />}
    </div>
  );
}
