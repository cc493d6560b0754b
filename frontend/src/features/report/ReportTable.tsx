import { useOnce } from '~/shared/api/idempotency.ts';
import type { ReportLine, SharedReport } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import { FileLink } from '~/shared/ui/FileLink.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { linksQuery, share } from './queries.ts';
import styles from './Report.module.css';
import { kinds } from './words.ts';

interface ReportTableProps {
  readonly reports: readonly ReportLine[];
  /** Without it reports are not theirs to share. */
  readonly onShared?: (shared: SharedReport) => void;
}

export function ReportTable({ reports, onShared }: ReportTableProps) {
  const client = useQueryClient();
  const once = useOnce(share);
  const { act, pending, refused } = useAct(async (id: string) => {
    onShared?.(await once(id));
    await client.invalidateQueries(linksQuery);
  });
  return (
    <>
      <Refused error={refused} />
      <DataTable
        caption="Newest first"
        columns={columns(onShared === undefined ? undefined : act, pending)}
        rows={reports}
        rowKey={({ id }) => id}
      />
    </>
  );
}

const columns = (onShare: ((id: string) => void) | undefined, pending: boolean): readonly Column<ReportLine>[] => [
  { key: 'verdict', title: 'Verdict', cell: ({ verdict }) => <StatusBadge status={verdict} /> },
  { key: 'headline', title: 'In one sentence', cell: ({ headline }) => headline },
  { key: 'kind', title: 'Of', cell: ({ kind, revision }) => `${kinds[kind]}, revision ${revision}` },
  { key: 'when', title: 'When', cell: ({ judgedAt }) => atTime(judgedAt) },
  {
    key: 'deeds',
    title: 'To do',
    action: true,
    cell: ({ id, judgedAt }) => (
      <span className={styles.deeds}>
        <FileLink href={`/api/deploy/reports/${id}.html`} look="quiet">
          Read<span className="visually-hidden"> the report of {atTime(judgedAt)}</span>
        </FileLink>
        {onShare !== undefined && (
          <Button
            look="quiet"
            off={pending ? 'One link at a time.' : undefined}
            aria-label={`Share the report of ${atTime(judgedAt)}`}
            onClick={() => onShare(id)}
          >
            Share
          </Button>
        )}
      </span>
    ),
  },
];
