import type { ProvisionStatus, StepStatus, StepView } from '~/shared/api/schema.d.ts';
import { Skeleton } from '~/shared/ui/Card.tsx';
import { Icon, type IconName } from '~/shared/ui/Icon.tsx';
import { Progress } from '~/shared/ui/Progress.tsx';
import styles from './Signup.module.css';
import { inSeconds, stepWords } from './words.ts';

const icons: Readonly<Record<StepStatus, IconName>> = {
  pending: 'clock',
  processing: 'arrow',
  complete: 'check',
  failed: 'cross',
  skipped: 'minus',
  cancelled: 'minus',
  undone: 'minus',
};

const isOver = ({ status }: StepView): boolean => status === 'complete' || status === 'skipped';

/** Each step by its name, with how long it took; heard when a step changes and not for each per cent. */
export function Timeline({ status }: { status: ProvisionStatus | undefined }) {
  if (status === undefined || status.steps.length === 0) return <Skeleton lines={6} label="Asking how far it is…" />;
  const { steps } = status;
  const done = steps.filter(isOver).length;
  const current = steps.find((step) => !isOver(step));
  return (
    <div className={styles.timeline}>
      <Progress label={`${done} of ${steps.length} done`} percent={(100 * done) / steps.length} />
      <p className="visually-hidden" role="status">
        {current === undefined ? 'All steps are done.' : `${current.title}: ${stepWords[current.status]}.`}
      </p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <Row key={step.name} step={step} />
        ))}
      </ol>
    </div>
  );
}

function Row({ step }: { step: StepView }) {
  const { title, status, durationMs, message } = step;
  return (
    <li className={styles.row} data-status={status}>
      <span className={styles.mark}>
        <Icon name={icons[status]} />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {message !== undefined && status !== 'pending' && <span className={styles.soft}>{message}</span>}
      </span>
      <span className={styles.state}>
        {stepWords[status]}
        {durationMs !== undefined && <span className={styles.took}>{inSeconds(durationMs)}</span>}
      </span>
    </li>
  );
}
