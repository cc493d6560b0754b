import { paths } from '~/app/paths.ts';
import type { GoNoGoReport, ReportEvidence, SignedReport } from '~/shared/api/schema.d.ts';
import { Findings } from '~/shared/deploy/Findings.tsx';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { Facts, Note } from '~/shared/deploy/Note.tsx';
import { saveFile } from '~/shared/lib/saveFile.ts';
import { inZone, localZone } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Report.module.css';
import { Signature } from './Signature.tsx';
import { kinds } from './words.ts';

/** One report on one page: the sentence first, then what it rests on. */
export function ReportView({ signed }: { signed: SignedReport }) {
  const { report, signature } = signed;
  return (
    <Page>
      <PageHeader
        title={report.headline}
        tab={`${report.verdict}: ${report.workspace}`}
        lead={<StatusBadge status={report.verdict} />}
        actions={
          <span className={styles.deeds} data-print="none">
            <Button look="secondary" onClick={() => window.print()}>
              Print
            </Button>
            <Button look="secondary" onClick={() => saveFile(`report-${report.id}.json`, JSON.stringify(signed, null, 2))}>
              Download as JSON
            </Button>
          </span>
        }
      />
      {report.from.preview && (
        <Note tone="warn" title="From a preview">
          This Livegate is a preview, where exceptions are allowed. A report for customers comes from production.
        </Note>
      )}
      <About report={report} />
      <Findings findings={report.findings} heading="What stands against it" />
      <Evidence evidence={report.evidence} />
      {signature !== undefined && <Signature report={report} signature={signature} />}
      <p className={styles.soft}>
        Anybody can check a report at <a href={paths.verify()}>the page for it</a>.
      </p>
    </Page>
  );
}

function About({ report: { workspace, subject, kind, judgedAt, from } }: { report: GoNoGoReport }) {
  return (
    <Facts
      facts={[
        { name: 'Workspace', value: workspace },
        { name: 'Address', value: subject.appUrl },
        { name: 'Kind', value: `${kinds[kind]} of revision ${subject.revision}` },
        { name: 'Judged', value: inZone(judgedAt, localZone()) },
        { name: 'By', value: from.instance },
        ...(subject.provider === undefined ? [] : [{ name: 'Host', value: subject.provider }]),
        ...(subject.fingerprint === undefined ? [] : [{ name: 'Fingerprint', value: subject.fingerprint }]),
      ]}
    />
  );
}

function Evidence({ evidence }: { evidence: readonly ReportEvidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <Fold title={`Evidence (${evidence.length})`}>
      <dl className={styles.evidence}>
        {evidence.map(({ check, name, value }) => (
          <div key={check + name}>
            <dt>
              {check}: {name}
            </dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
