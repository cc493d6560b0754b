import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { DeployConfig } from '~/shared/api/schema.d.ts';
import { sorted } from '~/shared/deploy/sorted.ts';
import { Findings } from '~/shared/deploy/Findings.tsx';
import { FixList } from '~/shared/deploy/FixList.tsx';
import { Note } from '~/shared/deploy/Note.tsx';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { ago } from '~/shared/lib/zone.ts';
import { FileLink } from '~/shared/ui/FileLink.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import type { Guidance, Verification } from './queries.ts';
import styles from './Verification.module.css';

const stepAt = (step: string, make?: string): string => paths.deploy(step, make === undefined ? {} : { make });

/** The last run: what came of it first, then one card for each cause. */
export default function Verdict({ run, config }: { run: Verification; config: DeployConfig }) {
  const causesOf = (check: string) => <Causes causes={run.guidance.filter((one) => one.check === check)} />;
  return (
    <>
      <Headline run={run} config={config} />
      <Findings
        findings={run.checks}
        heading="What to put right"
        stepAt={(_, step, key) => stepAt(step, key)}
        causesOf={causesOf}
      />
    </>
  );
}

function Headline({ run, config }: { run: Verification; config: DeployConfig }) {
  const [now] = useState(Date.now);
  const isOpen = useOpenPages();
  const { blocking, passed } = sorted(run.checks);
  const counts = run.status === 'pass' && run.eligible;
  const when = ago(run.finishedAt ?? run.createdAt, Math.max(now, Date.parse(run.createdAt)));
  return (
    <div className={styles.part} role="status">
      <Note tone={counts ? 'good' : 'warn'} title={titleOf(run, blocking.length)}>
        <p>
          {run.appUrl}: {passed.length} of {run.checks.length} checks passed, {when}.
        </p>
        {!run.eligible && <p>{whyNot(run, config)}</p>}
        {run.preview && <p>This Livegate is a preview: exceptions were allowed that do not hold in production.</p>}
      </Note>
      <div className={styles.actions}>
        {counts && isOpen(paths.deploy('go-live')) && <LinkButton href={paths.deploy('go-live')}>Continue</LinkButton>}
        {run.reportId !== undefined && (
          <FileLink href={`/api/deploy/reports/${run.reportId}.html`} look="secondary">
            See the report
          </FileLink>
        )}
      </div>
    </div>
  );
}

function titleOf({ status, eligible }: Verification, blocking: number): string {
  if (status === 'pass') return eligible ? 'PASS: your app answers as it should' : 'PASS, but the gate stays shut';
  return blocking === 1 ? 'FAIL: one thing is wrong' : `FAIL: ${blocking} things are wrong`;
}

function whyNot({ appUrl }: Verification, config: DeployConfig): string {
  if (config.appUrl === undefined) return 'Livegate does not know yet that this is your app. Enter the address in step 2, then verify again.';
  return config.appUrl === appUrl
    ? 'Your answers have changed since, or the pre-flight has not passed. Pass the pre-flight, then verify again.'
    : `This is not the address of your app. Verify ${config.appUrl} to open the gate.`;
}

function Causes({ causes }: { causes: readonly Guidance[] }) {
  if (causes.length === 0) return null;
  return (
    <ul className={styles.causes} aria-label="What is likely behind it">
      {causes.map(({ code, cause, fix }) => (
        <li key={code} className={styles.cause}>
          <p>{cause}</p>
          <FixList fixes={fix} stepAt={stepAt} />
        </li>
      ))}
    </ul>
  );
}
