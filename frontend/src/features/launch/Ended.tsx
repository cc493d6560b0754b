import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { Finding, ProductDeployment } from '~/shared/api/schema.d.ts';
import { Findings } from '~/shared/deploy/Findings.tsx';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { Facts } from '~/shared/deploy/Note.tsx';
import { atTime } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { later } from '~/shared/ui/later.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Launch.module.css';
import { Steps } from './Steps.tsx';
import { Wrong } from './Wrong.tsx';
import { findingOf, stepAt, whereWords } from './words.ts';

const RollbackDialog = later(() => import('./RollbackDialog.tsx'));

interface EndedProps {
  readonly deployment: ProductDeployment;
  readonly canChange: boolean;
}

/** How it ended, what was found, and the ways on and back. */
export default function Ended({ deployment, canChange }: EndedProps) {
  const { productId, productName, deploymentStatus, environment, createdAt, startedAt, finishedAt, progressMessage, steps, validationResults = [] } = deployment;
  const findings = validationResults.filter(({ status }) => status !== 'skipped').map((result) => findingOf(result, productId));
  return (
    <div className={styles.part}>
      <p className={styles.outcome}>
        <StatusBadge status={deploymentStatus} /> {progressMessage}.
      </p>
      <Wrong deployment={deployment} />
      {deploymentStatus === 'failed' && <Findings findings={findings} heading="What to put right" stepAt={(_, step) => stepAt(step)} />}
      <Facts
        facts={[
          { name: 'Product', value: productName },
          { name: 'Where', value: whereWords[environment] },
          { name: 'Begun', value: atTime(startedAt ?? createdAt) },
          ...(finishedAt === undefined ? [] : [{ name: 'Ended', value: atTime(finishedAt) }]),
        ]}
      />
      {steps.length > 0 && (
        <Fold title="Step by step" open={deploymentStatus === 'failed'}>
          <Steps steps={steps} />
        </Fold>
      )}
      {deploymentStatus !== 'failed' && <Checked findings={findings} />}
      <WaysOn deployment={deployment} canChange={canChange} />
    </div>
  );
}

function Checked({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Fold title="What was checked before">
      <ul className={styles.told}>
        {findings.map(({ id, title, message }) => (
          <li key={id}>
            <strong>{title}.</strong> {message}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function WaysOn({ deployment, canChange }: EndedProps) {
  const { productId, productName } = deployment;
  const [asking, setAsking] = useState(false);
  const again = paths.launches({ product: productId, ...(deployment.environment === 'sandbox' && { in: 'sandbox' }) });
  return (
    <div className={styles.actions}>
      {canChange && deployment.deploymentStatus !== 'completed' && <LinkButton href={again}>Check and launch again</LinkButton>}
      <LinkButton href={paths.products(productId)} look="secondary">
        See the product
      </LinkButton>
      {canChange && deployment.canRollBack && (
        <Button look="danger" onClick={() => setAsking(true)}>
          Roll it back
        </Button>
      )}
      {asking && <RollbackDialog deployment={deployment} name={productName} onClose={() => setAsking(false)} />}
    </div>
  );
}
