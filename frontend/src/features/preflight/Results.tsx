import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { DeployConfig, DeployRun, Finding } from '~/shared/api/schema.d.ts';
import { FindingCard } from '~/shared/deploy/FindingCard.tsx';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { Note } from '~/shared/deploy/Note.tsx';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { ago } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import styles from './Preflight.module.css';
import type { Preflight } from './usePreflight.ts';
import { sorted } from '~/shared/deploy/sorted.ts';

interface ResultsProps {
  readonly run: DeployRun;
  readonly config: DeployConfig;
  readonly preflight: Preflight;
}

export function Results({ run, config, preflight }: ResultsProps) {
  const { blocking, noted, passed, orphans, waitingFor } = sorted(run.findings);
  const card = (finding: Finding) => (
    <FindingCard
      key={finding.id}
      finding={finding}
      waiting={waitingFor(finding.id)}
      stepAt={(step, make) => paths.deploy(step, { fix: finding.id, ...(make !== undefined && { make }) })}
      again={<LookAgain finding={finding} preflight={preflight} />}
    />
  );
  return (
    <>
      <Verdict run={run} config={config} blocking={blocking.length} passed={passed.length} preflight={preflight} />
      {blocking.length > 0 && (
        <section className={styles.cards} aria-labelledby="fixes">
          <h2 id="fixes" className={styles.heading}>
            Auto-fix suggestions
          </h2>
          {blocking.map(card)}
        </section>
      )}
      {noted.length + orphans.length > 0 && (
        <section className={styles.cards} aria-labelledby="noted">
          <h2 id="noted" className={styles.heading}>
            Good to know
          </h2>
          {[...noted, ...orphans].map(card)}
        </section>
      )}
      {passed.length > 0 && (
        <Fold title={`${passed.length} ${passed.length === 1 ? 'check' : 'checks'} passed`}>
          <ul className={styles.passed}>
            {passed.map(({ id, title, message }) => (
              <li key={id}>
                <strong>{title}.</strong> {message}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

function LookAgain({ finding, preflight: { looking, lookAgain } }: { finding: Finding; preflight: Preflight }) {
  const mine = looking === finding.id;
  return (
    <Button
      look="secondary"
      pending={mine}
      pendingLabel="Checking…"
      off={looking !== undefined && !mine ? 'Another check is being looked at.' : undefined}
      aria-label={mine ? `Checking: ${finding.title}` : `Check again: ${finding.title}`}
      onClick={() => lookAgain(finding.id)}
    >
      Check again
    </Button>
  );
}

type VerdictProps = ResultsProps & { readonly blocking: number; readonly passed: number };

function Verdict({ run, config, blocking, passed, preflight }: VerdictProps) {
  const [now] = useState(Date.now);
  const isOld = run.revision !== config.revision;
  const when = ago(run.finishedAt ?? run.startedAt, Math.max(now, Date.parse(run.startedAt)));
  return (
    <div className={styles.start} role="status">
      <Note tone={run.status === 'passed' && !isOld ? 'good' : 'warn'} title={headline(run, blocking, isOld)}>
        <p>
          {isOld ? 'What stands below is of the answers before. ' : ''}
          {passed} of {run.findings.length} checks passed, {when}.
          {run.error === undefined ? '' : ` ${run.error}`}
        </p>
      </Note>
      <div className={styles.actions}>
        {run.status === 'passed' && !isOld && <GoOn />}
        <Button look={isOld ? 'primary' : 'secondary'} pending={preflight.beginning} pendingLabel="Starting…" onClick={preflight.runAll}>
          Run all checks again
        </Button>
      </div>
    </div>
  );
}

function headline(run: DeployRun, blocking: number, isOld: boolean): string {
  if (isOld) return 'Your answers have changed since this pre-flight';
  if (run.status === 'passed') return 'Your pre-flight has passed';
  return blocking === 1 ? 'One thing blocks going live' : `${blocking} things block going live`;
}

function GoOn() {
  const isOpen = useOpenPages();
  return isOpen(paths.deploy('verify')) ? (
    <LinkButton href={paths.deploy('verify')}>Continue</LinkButton>
  ) : (
    <LinkButton href={paths.deploy()}>See all steps</LinkButton>
  );
}
