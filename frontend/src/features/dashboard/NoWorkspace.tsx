import { paths } from '~/app/paths.ts';
import { isOperator } from '~/shared/api/me.ts';
import type { Me } from '~/shared/api/schema.d.ts';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';

export function NoWorkspace({ me }: { me: Me }) {
  const isOpen = useOpenPages();
  if (isOperator(me) && isOpen(paths.admin())) {
    return (
      <EmptyState
        title="You run this Livegate"
        action={<LinkButton href={paths.admin()}>See the workspaces</LinkButton>}
      >
        <p>You belong to no workspace of your own. Workspaces, flags and jobs are on the operator’s page.</p>
      </EmptyState>
    );
  }
  if (me.tenants.length > 0) {
    return (
      <EmptyState
        title="Choose where to work"
        action={<LinkButton href={paths.settings()}>Choose a workspace</LinkButton>}
      >
        <p>You belong to {me.tenants.length === 1 ? 'a workspace' : 'several workspaces'} and are in none right now.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="You belong to no workspace"
      action={isOpen(paths.onboarding()) && <LinkButton href={paths.onboarding()}>Start your own</LinkButton>}
    >
      <p>Ask somebody to invite you; the invitation comes by mail.</p>
    </EmptyState>
  );
}
