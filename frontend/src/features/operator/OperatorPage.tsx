import { paths } from '~/app/paths.ts';
import { isOperator, meQuery } from '~/shared/api/me.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { later } from '~/shared/ui/later.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { Flags } from './Flags.tsx';

const Jobs = later(() => import('./Jobs.tsx'));
const Rollout = later(() => import('./Rollout.tsx'));
const ServiceLevels = later(() => import('./ServiceLevels.tsx'));
const Tenants = later(() => import('./Tenants.tsx'));

export default function OperatorPage() {
  const me = useQuery(meQuery);
  const isOpen = useOpenPages();
  return (
    <Page>
      <PageHeader
        title="Operator"
        lead="What is set here holds for every workspace, and at once."
        actions={isOperator(me.data) && isOpen(paths.adminOnboard()) && <SignUp />}
      />
      <Answer of={me} label="Asking who you are…" lines={8} home={paths.dashboard()}>
        {(mine) => (isOperator(mine) ? <Rooms /> : <NotYours />)}
      </Answer>
    </Page>
  );
}

function SignUp() {
  return <LinkButton href={paths.adminOnboard()}>Sign somebody up</LinkButton>;
}

function Rooms() {
  return (
    <>
      <Flags />
      <ServiceLevels />
      <Rollout />
      <Jobs />
      <Tenants />
    </>
  );
}

function NotYours() {
  return (
    <EmptyState
      title="Only operators work here"
      action={<LinkButton href={paths.dashboard()}>Go to the dashboard</LinkButton>}
    >
      <p>Operators run this Livegate. Your own workspace is on the dashboard.</p>
    </EmptyState>
  );
}
