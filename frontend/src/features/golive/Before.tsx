import { useState } from 'react';
import type { LiveRevision } from '~/shared/api/schema.d.ts';
import { Facts } from '~/shared/deploy/Note.tsx';
import { atTime } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { later } from '~/shared/ui/later.tsx';
import styles from './GoLive.module.css';

const RollBackDialog = later(() => import('./RollBackDialog.tsx'));

/** What was live before, and the way back to it. */
export default function Before({ previous }: { previous: LiveRevision }) {
  const [asking, setAsking] = useState(false);
  return (
    <section className={styles.cards} aria-labelledby="live-before">
      <h2 id="live-before" className={styles.heading}>
        What was live before
      </h2>
      <Facts
        facts={[
          { name: 'Address', value: previous.appUrl },
          { name: 'Went live', value: atTime(previous.since) },
          { name: 'Revision', value: String(previous.revision) },
        ]}
      />
      <div className={styles.actions}>
        <Button look="secondary" onClick={() => setAsking(true)}>
          Go back to it
        </Button>
      </div>
      {asking && <RollBackDialog revision={previous.revision} onClose={() => setAsking(false)} />}
    </section>
  );
}
