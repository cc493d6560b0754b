import type { ReportLink } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { atTime, onDay } from '~/shared/lib/zone.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { linksQuery, revoke } from './queries.ts';

/** The links that work now, each of which can be taken back at once. */
export function ShareLinks() {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const { data } = useQuery(linksQuery);
  const { act, refused } = useAct(async (id: string) => {
    await revoke(id);
    toast('The link was taken back.');
    await client.invalidateQueries(linksQuery);
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Card title="Links that show a report">
      <Refused error={refused} />
      <DataTable caption="They work without an account" columns={columns(act)} rows={data.items} rowKey={({ id }) => id} />
    </Card>
  );
}

const columns = (onRevoke: (id: string) => void): readonly Column<ReportLink>[] => [
  { key: 'by', title: 'Made by', cell: ({ createdBy }) => createdBy },
  { key: 'at', title: 'Made', cell: ({ createdAt }) => atTime(createdAt) },
  { key: 'until', title: 'Works until', cell: ({ expiresAt }) => onDay(expiresAt) },
  {
    key: 'revoke',
    title: 'To do',
    action: true,
    cell: ({ id, createdAt }) => (
      <Button look="quiet" aria-label={`Take back the link of ${atTime(createdAt)}`} onClick={() => onRevoke(id)}>
        Take back
      </Button>
    ),
  },
];
