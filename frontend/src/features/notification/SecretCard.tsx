import type { MadeWebhook } from '~/shared/api/schema.d.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { SecretField } from '~/shared/ui/SecretField.tsx';
import styles from './Notification.module.css';

export function SecretCard({ made, onStored }: { made: MadeWebhook; onStored: () => void }) {
  return (
    <Card title="Store the secret now">
      <p className={styles.soft}>
        This is the only time it is shown. Your system checks with it that a call came from us.
      </p>
      <SecretField name={made.item.url} value={made.secret} />
      <div>
        <Button onClick={onStored}>I have stored it</Button>
      </div>
    </Card>
  );
}
