import * as v from 'valibot';
import type { ApiError } from '~/shared/api/problem.ts';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { FileLink } from '~/shared/ui/FileLink.tsx';

const WithReport = v.object({ reportId: v.string() });

/** A refusal is a No-Go with a report of its own. */
export function RefusedToOpen({ refused }: { refused: ApiError | undefined }) {
  const report = v.safeParse(WithReport, refused?.body);
  return (
    <>
      <Refused error={refused} />
      {report.success && (
        <div>
          <FileLink href={`/api/deploy/reports/${report.output.reportId}.html`} look="secondary">
            See the No-Go report
          </FileLink>
        </div>
      )}
    </>
  );
}
