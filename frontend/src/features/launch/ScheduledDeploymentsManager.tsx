import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import type { ProductDeployment } from '~/shared/api/schema.d.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { later } from '~/shared/ui/later.tsx';
import { Agenda } from './Agenda.tsx';
import { Month } from './Month.tsx';
import { scheduledQuery } from './queries.ts';
import styles from './Schedule.module.css';

const UndoCancel = later(() => import('./UndoCancel.tsx'));

/** What waits for its time and what is held: day by day, and on a desk as a month above that. */
export default function ScheduledDeploymentsManager() {
  const canChange = mayChange(useMe());
  const scheduled = useQuery(scheduledQuery);
  const [cancelled, setCancelled] = useState<readonly ProductDeployment[]>([]);
  const without = (id: string) => setCancelled((now) => now.filter((one) => one.id !== id));
  return (
    <>
      {cancelled.map((deployment) =>
        deployment.schedule === undefined ? null : (
          <UndoCancel
            key={deployment.id}
            deployment={deployment}
            schedule={deployment.schedule}
            name={deployment.productName}
            takesFocus
            onUndone={() => without(deployment.id)}
          />
        ),
      )}
      <Answer of={scheduled} label="Asking what is scheduled…" lines={2} home={paths.products()}>
        {(launches) =>
          launches.length === 0 ? null : (
            <section className={styles.scheduled} aria-label="Scheduled">
              <h2 className={styles.title}>Scheduled</h2>
              <Month launches={launches} />
              <Agenda
                launches={launches}
                canChange={canChange}
                onCancelled={(now) => now.deploymentStatus === 'cancelled' && setCancelled((before) => [...before, now])}
              />
            </section>
          )
        }
      </Answer>
    </>
  );
}
