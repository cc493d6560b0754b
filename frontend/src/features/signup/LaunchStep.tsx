import { useEffect, useEffectEvent, useState } from 'react';
import { paths } from '~/app/paths.ts';
import { later } from '~/shared/ui/later.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { Trouble } from '~/shared/ui/Trouble.tsx';
import { Failed } from './Failed.tsx';
import styles from './Signup.module.css';
import { Timeline } from './Timeline.tsx';
import { useProvision } from './useProvision.ts';
import type { Signup } from './useSignup.ts';

const Ready = later(() => import('./Ready.tsx'));

export default function LaunchStep({ signup }: { signup: Signup }) {
  const [round, setRound] = useState(0);
  const id = signup.draft.started?.tenant.id ?? '';
  const again = () => setRound((now) => now + 1);
  const { status, heard, refused } = useProvision({ id, withToken: signup.withToken }, round);
  // The same address is another deed once the set-up has failed; its old key would only repeat the old answer.
  const onFailed = useEffectEvent(() => signup.forgetKey('plan'));
  const failed = status?.status === 'failed';
  useEffect(() => {
    if (failed) onFailed();
  }, [failed]);
  if (status?.status === 'complete') return <Ready signup={signup} status={status} />;
  return (
    <div className={styles.step}>
      {refused !== undefined && <Trouble error={refused} onRetry={again} />}
      <PageHeader
        title={failed ? 'The set-up stopped' : 'Setting up your workspace'}
        failed={failed || refused !== undefined}
        lead={failed ? 'What was done is kept. Nothing is charged, and nothing has to be typed again.' : leadOf(heard)}
        {...(failed && { back: { href: paths.onboarding('plan'), label: 'Plan set-up' } })}
      />
      <Timeline status={status} />
      {failed && <Failed signup={signup} status={status} onRetried={again} />}
    </div>
  );
}

const leadOf = (heard: boolean): string =>
  heard ? 'This takes a second or two. You may close this page: it goes on without you.' : 'No connection. Nothing is lost: the set-up goes on, and we ask again by ourselves.';

