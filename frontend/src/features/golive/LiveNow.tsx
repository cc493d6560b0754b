import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { LiveRevision } from '~/shared/api/schema.d.ts';
import { Facts } from '~/shared/deploy/Note.tsx';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { later } from '~/shared/ui/later.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import styles from './GoLive.module.css';
import { Watched } from './Watched.tsx';

const RevertDialog = later(() => import('./RevertDialog.tsx'));

/** What is live, how it has been since, and the way back. */
export default function LiveNow({ live }: { live: LiveRevision }) {
  const [asking, setAsking] = useState(false);
  const isOpen = useOpenPages();
  return (
    <section className={styles.cards} aria-labelledby="live-now">
      <h2 id="live-now" className={styles.heading}>
        What is live
      </h2>
      <Facts
        facts={[
          { name: 'Address', value: live.appUrl },
          { name: 'Live since', value: atTime(live.since) },
          { name: 'Revision', value: String(live.revision) },
        ]}
      />
      <Watched />
      <div className={styles.actions}>
        {isOpen(paths.deploy('reports')) && (
          <LinkButton href={paths.deploy('reports')} look="secondary">
            Reports
          </LinkButton>
        )}
        <Button look="danger" onClick={() => setAsking(true)}>
          Take it back
        </Button>
      </div>
      {asking && <RevertDialog appUrl={live.appUrl ?? 'Your app'} onClose={() => setAsking(false)} />}
    </section>
  );
}
