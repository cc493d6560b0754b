import { useParams } from 'wouter';
import { paths } from '~/app/paths.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useDraft } from '~/shared/lib/useDraft.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Login.module.css';
import { safeNext } from './next.ts';
import { openSession } from './queries.ts';
import { useSession } from './useSession.ts';

interface DoorWords {
  readonly title: string;
  readonly lead: string;
  readonly verb: string;
  readonly spent: string;
}

/** Behind the link of a mail. Following it spends nothing, since programs follow links too: a person presses. */
export function Door({ title, lead, verb, spent }: DoorWords) {
  const { token } = useParams<{ token: string }>();
  const wayBack = useDraft('login.next', undefined);
  const session = useSession();
  const { act, pending, refused } = useAct(async () => {
    const me = await openSession(token);
    wayBack.sent();
    session.begin(me, safeNext(wayBack.text));
  });
  if (refused?.code === 'LINK_INVALID') return <Spent advice={spent} />;
  return (
    <div className={styles.door}>
      <PageHeader title={title} lead={lead} />
      <Refused error={refused} />
      <div>
        <Button pending={pending} pendingLabel="Opening…" onClick={() => act()}>
          {verb}
        </Button>
      </div>
    </div>
  );
}

function Spent({ advice }: { advice: string }) {
  return (
    <div className={styles.door}>
      <PageHeader
        title="This link does not work"
        failed
        lead={`It is unknown, used or too old. ${advice}`}
        actions={<LinkButton href={paths.login()}>Ask for a sign-in link</LinkButton>}
      />
    </div>
  );
}
