import { useParams } from 'wouter';
import { paths } from '~/app/paths.ts';
import { ApiError } from '~/shared/api/problem.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { sharedReportQuery } from './queries.ts';
import { ReportView } from './ReportView.tsx';

/** A report for somebody without an account. */
export default function SharedReportPage() {
  const { token } = useParams<{ token: string }>();
  const report = useQuery(sharedReportQuery(token));
  const { error } = report;
  if (error instanceof ApiError && error.status === 404 && report.data === undefined)
    return (
      <Page>
        <PageHeader
          title="This link does not work"
          failed
          lead="It is unknown, too old, or was taken back. Ask the person who gave it to you for a new one."
          actions={<LinkButton href={paths.home()}>What is Livegate?</LinkButton>}
        />
      </Page>
    );
  return (
    <Answer of={report} label="Asking for the report…" lines={10} home={paths.home()}>
      {(signed) => <ReportView signed={signed} />}
    </Answer>
  );
}
