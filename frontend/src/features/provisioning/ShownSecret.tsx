import type { MakeSecret } from '~/shared/api/schema.d.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { SecretField } from '~/shared/ui/SecretField.tsx';
import styles from './Make.module.css';

interface ShownSecretProps {
  readonly made: MakeSecret;
  readonly onStored: () => void;
}

export function ShownSecret({ made: { secret, header }, onStored }: ShownSecretProps) {
  return (
    <div className={styles.secret}>
      <p>
        This is shown once. In Make.com, send it along as <code>{header}</code>: the time in seconds and an HMAC-SHA256,
        written <code>t=…,v1=…</code>, over the time, a dot and the body.
      </p>
      <SecretField name="MAKE_SECRET" value={secret} />
      <Button onClick={onStored}>I have stored it</Button>
    </div>
  );
}
