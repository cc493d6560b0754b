import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import type { MadeWebhook } from '~/shared/api/schema.d.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { later } from '~/shared/ui/later.tsx';
import styles from './Notification.module.css';
import { webhooksQuery } from './queries.ts';
import { SecretCard } from './SecretCard.tsx';
import { WebhookRow } from './WebhookRow.tsx';

const AddWebhook = later(() => import('./AddWebhook.tsx'));

export function Webhooks() {
  const canChange = mayChange(useMe());
  const webhooks = useQuery(webhooksQuery);
  // Lives here and nowhere else: who leaves the page has seen the secret for the last time.
  const [made, setMade] = useState<MadeWebhook>();
  const [adding, setAdding] = useState(false);
  const shown = (secret: MadeWebhook) => {
    setMade(secret);
    setAdding(false);
  };
  return (
    <>
      {made !== undefined && <SecretCard made={made} onStored={() => setMade(undefined)} />}
      <Card title="Webhooks of this workspace">
        <p className={styles.soft}>
          When something happens, we call your systems. Each call is signed (Standard Webhooks), and one that fails is tried
          eight times over a day.
        </p>
        <Answer of={webhooks} label="Asking for the webhooks…" home={paths.dashboard()}>
          {({ items }) =>
            items.length === 0 ? (
              <p>There is no webhook yet.</p>
            ) : (
              <ul className={styles.list} aria-label="Webhooks">
                {items.map((webhook) => (
                  <WebhookRow key={webhook.id} webhook={webhook} canChange={canChange} onSecret={shown} />
                ))}
              </ul>
            )
          }
        </Answer>
        {canChange && !adding && (
          <div>
            <Button look="secondary" onClick={() => setAdding(true)}>
              Add a webhook
            </Button>
          </div>
        )}
      </Card>
      {adding && <AddWebhook onMade={shown} />}
    </>
  );
}
