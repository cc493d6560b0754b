import { paths } from '~/app/paths.ts';
import { ApiError } from '~/shared/api/problem.ts';
import type { ProvisionStatus } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { retryProvision } from './queries.ts';
import styles from './Signup.module.css';
import type { Signup } from './useSignup.ts';

interface FailedProps {
  readonly signup: Signup;
  readonly status: ProvisionStatus;
  readonly onRetried: () => void;
}

/** Why it stopped, and the two ways on: the same again, or another webhook. */
export function Failed({ signup, status, onRetried }: FailedProps) {
  const id = signup.draft.started?.tenant.id ?? '';
  const { act, pending, refused } = useAct(async () => {
    const key = signup.keyOf('retry', { id, failedAt: status.updatedAt });
    await signup.deed((shown) => retryProvision(id, key, shown)).catch(unlessRunning);
    onRetried();
  });
  return (
    <section className={styles.failed} role="alert">
      <p className={styles.reason}>{status.reason ?? 'A step did not work, and did not say why.'}</p>
      <Refused error={refused} />
      <div className={styles.actions}>
        <Button pending={pending} pendingLabel="Trying again…" onClick={() => act()}>
          Try again
        </Button>
        {status.plan === 'starter' && (
          <LinkButton href={paths.onboarding('plan')} look="secondary">
            Change the webhook
          </LinkButton>
        )}
      </div>
    </section>
  );
}

/** Somebody else, or the first of two taps, has begun it again already. */
function unlessRunning(failure: unknown): void {
  if (!(failure instanceof ApiError) || failure.code !== 'NOT_FAILED') throw failure;
}
