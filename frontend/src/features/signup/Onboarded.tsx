import { useCallback, useState } from 'react';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import { ApiError } from '~/shared/api/problem.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { Trouble } from '~/shared/ui/Trouble.tsx';
import type { Done } from './OnboardPage.tsx';
import { retryProvision, type Shown } from './queries.ts';
import styles from './Signup.module.css';
import { Timeline } from './Timeline.tsx';
import { useProvision } from './useProvision.ts';

interface OnboardedProps {
  readonly done: Done;
  readonly onAnother: () => void;
}

/** Shows an operator how far the set-up of somebody else is, and lets them try again. */
export function Onboarded({ done: { answer, ownerEmail }, onAnother }: OnboardedProps) {
  const { jwt, tenant } = answer;
  const [round, setRound] = useState(0);
  const again = () => setRound((now) => now + 1);
  const withToken = useCallback(
    <T,>(send: (shown: Shown) => Promise<T>): Promise<T> => send({ Authorization: `Bearer ${jwt}` }),
    [jwt],
  );
  const { status, refused } = useProvision({ id: tenant.id, withToken }, round);
  const retry = useOnce((_: void, headers) =>
    withToken((shown) => retryProvision(tenant.id, headers['Idempotency-Key'], shown)),
  );
  const act = useAct(async () => {
    await retry().catch((failure: unknown) => {
      if (!(failure instanceof ApiError) || failure.code !== 'NOT_FAILED') throw failure;
    });
    again();
  });
  const failed = status?.status === 'failed';
  return (
    <Page>
      {refused !== undefined && <Trouble error={refused} onRetry={again} />}
      <PageHeader
        title={status?.status === 'complete' ? `${tenant.name} is ready` : failed ? 'The set-up stopped' : `Setting up ${tenant.name}`}
        lead={
          <>
            Its address is <strong>{tenant.slug}</strong>. The sign-in link goes to{' '}
            <strong className={styles.address}>{ownerEmail}</strong>.
          </>
        }
        back={{ href: paths.admin(), label: 'Operator' }}
        failed={failed}
      />
      <Timeline status={status} />
      {failed && (
        <section className={styles.failed} role="alert">
          <p className={styles.reason}>{status.reason ?? 'A step did not work, and did not say why.'}</p>
          <Refused error={act.refused} />
          <Button pending={act.pending} pendingLabel="Trying again…" onClick={() => act.act()}>
            Try again
          </Button>
        </section>
      )}
      <div>
        <Button look="secondary" onClick={onAnother}>
          Sign up somebody else
        </Button>
      </div>
    </Page>
  );
}
