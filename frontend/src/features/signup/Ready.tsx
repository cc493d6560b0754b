import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import type { ProvisionStatus } from '~/shared/api/schema.d.ts';
import { useSignedInElsewhere } from '~/shared/lib/elsewhere.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { Celebration } from './Celebration.tsx';
import { dropDraft } from './draft.ts';
import { Feedback } from './Feedback.tsx';
import styles from './Signup.module.css';
import { Timeline } from './Timeline.tsx';
import type { Signup } from './useSignup.ts';
import { inSeconds } from './words.ts';

interface ReadyProps {
  readonly signup: Signup;
  readonly status: ProvisionStatus;
}

/** The end of the way: what there is now, and that the next thing waits in the mail. */
export default function Ready({ signup, status }: ReadyProps) {
  const { started, look } = signup.draft;
  const [, navigate] = useLocation();
  useSignedInElsewhere(() => {
    dropDraft();
    navigate(paths.dashboard(), { replace: true });
  });
  return (
    <div className={styles.step}>
      <Celebration look={look} />
      <PageHeader
        title="Check your mail"
        tab="Your workspace is ready"
        lead={
          <>
            <strong>{started?.tenant.name}</strong> is ready. We have mailed a link to{' '}
            <strong className={styles.address}>{started?.body.ownerEmail}</strong>: it signs you in, once, within 15
            minutes.
          </>
        }
      />
      <p className={styles.soft}>You may open it in another tab: this one notices and goes on.</p>
      <Feedback signup={signup} />
      <details className={styles.details}>
        <summary>Set up in {inSeconds(total(status))}</summary>
        <Timeline status={status} />
      </details>
      <div className={styles.actions}>
        <LinkButton href={paths.login()} look="secondary">
          Nothing came? Ask for another link
        </LinkButton>
        <Button look="quiet" onClick={signup.startOver}>
          Start another workspace
        </Button>
      </div>
    </div>
  );
}

const total = ({ steps }: ProvisionStatus): number => steps.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0);
