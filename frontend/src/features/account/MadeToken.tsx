import type { MadeToken as Made } from '~/shared/api/schema.d.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { SecretField } from '~/shared/ui/SecretField.tsx';
import styles from './Team.module.css';

export function MadeToken({ made, onStored }: { made: Made; onStored: () => void }) {
  return (
    <Card title="Store it now">
      <p className={styles.soft}>
        This is the only time the token is shown. Livegate keeps a fingerprint and cannot show it again.
      </p>
      <SecretField name={made.item.name} value={made.token} />
      <div>
        <Button onClick={onStored}>I have stored it</Button>
      </div>
    </Card>
  );
}
