import { useState } from 'react';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { MadeWebhook, Webhook } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { later } from '~/shared/ui/later.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Notification.module.css';
import { changeWebhook, deliveriesQuery, sendTest, webhooksQuery } from './queries.ts';

const DeleteDialog = later(() => import('./DeleteDialog.tsx'));
const RotateDialog = later(() => import('./RotateDialog.tsx'));

interface DeedsProps {
  readonly webhook: Webhook;
  readonly onSecret: (made: MadeWebhook) => void;
  readonly onTested: () => void;
}

export default function WebhookDeeds({ webhook, onSecret, onTested }: DeedsProps) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<'rotate' | 'delete'>();
  const test = useOnce(sendTest);
  const isOff = webhook.state === 'off';
  const testing = useAct(async () => {
    await test(webhook.id);
    onTested();
    await client.invalidateQueries(deliveriesQuery(webhook.id));
  });
  const turning = useAct(async () => {
    await changeWebhook(webhook.id, { enabled: isOff });
    await client.invalidateQueries(webhooksQuery);
  });
  return (
    <>
      <div className={styles.deeds}>
        <Button
          look="secondary"
          pending={testing.pending}
          pendingLabel="Sending…"
          off={isOff ? 'Switch it on first.' : undefined}
          onClick={() => testing.act()}
          aria-label={`Send a test to ${webhook.url}`}
        >
          Send a test
        </Button>
        <Button
          look="quiet"
          pending={turning.pending}
          onClick={() => turning.act()}
          aria-label={`${isOff ? 'Switch on' : 'Switch off'} ${webhook.url}`}
        >
          {isOff ? 'Switch on' : 'Switch off'}
        </Button>
        <Button look="quiet" onClick={() => setAsked('rotate')} aria-label={`New secret for ${webhook.url}`}>
          New secret
        </Button>
        <Button look="quiet" onClick={() => setAsked('delete')} aria-label={`Delete ${webhook.url}`}>
          Delete
        </Button>
      </div>
      <Refused error={testing.refused ?? turning.refused} />
      {asked === 'rotate' && <RotateDialog webhook={webhook} onMade={onSecret} onClose={() => setAsked(undefined)} />}
      {asked === 'delete' && <DeleteDialog webhook={webhook} onClose={() => setAsked(undefined)} />}
    </>
  );
}
