import { useState } from 'react';
import type { MadeWebhook, Webhook } from '~/shared/api/schema.d.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { later } from '~/shared/ui/later.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Notification.module.css';
import { stateBadge } from './words.ts';

const Deeds = later(() => import('./WebhookDeeds.tsx'));
const Deliveries = later(() => import('./Deliveries.tsx'));

interface WebhookRowProps {
  readonly webhook: Webhook;
  readonly canChange: boolean;
  readonly onSecret: (made: MadeWebhook) => void;
}

export function WebhookRow({ webhook, canChange, onSecret }: WebhookRowProps) {
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <strong className={styles.url}>{webhook.url}</strong>
        <StatusBadge status={stateBadge[webhook.state]} />
      </div>
      {webhook.description !== '' && <p>{webhook.description}</p>}
      <p className={styles.soft}>Hears of {webhook.topics.join(', ')}.</p>
      <Trouble webhook={webhook} />
      {canChange && (
        <>
          <Deeds webhook={webhook} onSecret={onSecret} onTested={() => setOpen(true)} />
          <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary className={styles.summary}>Deliveries</summary>
            {open && <Deliveries webhook={webhook} />}
          </details>
        </>
      )}
    </li>
  );
}

function Trouble({ webhook: { state, offBecause, failuresInRow, pausedUntil } }: { webhook: Webhook }) {
  if (state === 'off' && offBecause !== undefined) return <p>We switched it off. {offBecause}</p>;
  if (pausedUntil === undefined) return null;
  return (
    <p>
      It failed {failuresInRow} times in a row, so it rests until {atTime(pausedUntil)}. Send a test once it is mended.
    </p>
  );
}
