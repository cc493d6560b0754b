import { useAct } from '~/shared/lib/useAct.ts';
import { Button, type ButtonLook } from '~/shared/ui/Button.tsx';
import { signOut } from './queries.ts';
import { useSession } from './useSession.ts';

export function SignOut({ look }: { look: ButtonLook }) {
  const session = useSession();
  const { act, pending, refused } = useAct(async () => {
    await signOut();
    session.end();
  });
  return (
    <Button look={look} pending={pending} pendingLabel="Signing out…" onClick={() => act()}>
      {refused === undefined ? 'Sign out' : 'Still signed in: try again'}
    </Button>
  );
}
