import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { isOperator, meQuery } from '~/shared/api/me.ts';
import type { SignupStarted } from '~/shared/api/schema.d.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { Onboarded } from './Onboarded.tsx';
import { OnboardForm } from './OnboardForm.tsx';

export interface Done {
  readonly answer: SignupStarted;
  readonly ownerEmail: string;
}

/** An operator signs up for somebody: the three steps on one page, and the same set-up after it. */
export default function OnboardPage() {
  const me = useQuery(meQuery);
  return (
    <Answer of={me} label="Asking who you are…" lines={8} home={paths.dashboard()}>
      {(mine) => (isOperator(mine) ? <Onboarding /> : <NotYours />)}
    </Answer>
  );
}

function Onboarding() {
  // With the token in it: it stays on this page and in memory.
  const [done, setDone] = useState<Done>();
  if (done === undefined) return <OnboardForm onDone={setDone} />;
  return <Onboarded done={done} onAnother={() => setDone(undefined)} />;
}

function NotYours() {
  return (
    <EmptyState
      title="Only operators work here"
      action={<LinkButton href={paths.dashboard()}>Go to the dashboard</LinkButton>}
    >
      <p>Operators sign up for others. To start a workspace of your own, use the sign-up.</p>
    </EmptyState>
  );
}
