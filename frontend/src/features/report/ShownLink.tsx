import { useEffect, useRef } from 'react';
import type { SharedReport } from '~/shared/api/schema.d.ts';
import { onDay } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { SecretField } from '~/shared/ui/SecretField.tsx';
import styles from './Report.module.css';

/** The only sight of an address; it takes the focus, since the button that made it is far below. */
export function ShownLink({ shared: { url, item }, onDone }: { shared: SharedReport; onDone: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [url]);
  return (
    <div ref={box} tabIndex={-1} className={styles.shown}>
      <Card title="Copy the link now">
        <p className={styles.soft}>
          It is shown this once. Whoever has it reads the whole report without an account until {onDay(item.expiresAt)}, or
          until you take it back.
        </p>
        <SecretField name="the link" value={url} />
        <div>
          <Button onClick={onDone}>I have copied it</Button>
        </div>
      </Card>
    </div>
  );
}
