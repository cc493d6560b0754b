import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { Webhook, WebhookDelivery } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { deliveriesQuery, sendAgain } from './queries.ts';
import { deliveryBadge, inTries } from './words.ts';

export default function Deliveries({ webhook }: { webhook: Webhook }) {
  const deliveries = useQuery(deliveriesQuery(webhook.id));
  return (
    <Answer of={deliveries} label="Asking what was sent…" home={paths.dashboard()}>
      {({ items }) =>
        items.length === 0 ? (
          <p>Nothing was sent there yet.</p>
        ) : (
          <DataTable
            caption="The latest deliveries"
            rows={items}
            rowKey={({ id }) => id}
            columns={[...facts, sending(webhook)]}
          />
        )
      }
    </Answer>
  );
}

const facts: readonly Column<WebhookDelivery>[] = [
  { key: 'type', title: 'What', cell: ({ type }) => <code>{type}</code> },
  { key: 'state', title: 'State', cell: ({ state }) => <StatusBadge status={deliveryBadge[state]} /> },
  { key: 'at', title: 'When', cell: ({ createdAt }) => <time dateTime={createdAt}>{atTime(createdAt)}</time> },
  { key: 'said', title: 'What came back', cell: (delivery) => said(delivery) },
];

function said({ log, tries, nextAt }: WebhookDelivery): string {
  const last = log.at(-1);
  const words = last === undefined ? 'Not tried yet.' : `${last.sentence} ${inTries(tries)}.`;
  return nextAt === undefined ? words : `${words} Next: ${atTime(nextAt)}.`;
}

const sending = (webhook: Webhook): Column<WebhookDelivery> => ({
  key: 'again',
  action: true,
  title: 'Send again',
  cell: (delivery) => <SendAgain webhook={webhook} delivery={delivery} />,
});

function SendAgain({ webhook, delivery }: { webhook: Webhook; delivery: WebhookDelivery }) {
  const client = useQueryClient();
  const again = useOnce((id: string, headers) => sendAgain(webhook.id, id, headers));
  const { act, pending, refused } = useAct(async () => {
    await again(delivery.id);
    await client.invalidateQueries(deliveriesQuery(webhook.id));
  });
  return (
    <>
      <Button
        look="quiet"
        pending={pending}
        pendingLabel="Sending…"
        onClick={() => act()}
        aria-label={`Send again: ${delivery.type}`}
      >
        Send again
      </Button>
      <Refused error={refused} />
    </>
  );
}
