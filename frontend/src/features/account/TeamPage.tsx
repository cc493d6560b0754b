import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { later } from '~/shared/ui/later.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { MemberList } from './MemberList.tsx';
import { membersQuery } from './queries.ts';

const InviteCard = later(() => import('./InviteCard.tsx'));

export default function TeamPage() {
  const me = useMe();
  const members = useQuery(membersQuery);
  return (
    <Page>
      <PageHeader
        title="Team"
        lead={
          mayChange(me)
            ? 'Who works with you here, and what each of you may do.'
            : 'Who works with you here. Owners and admins may change it.'
        }
      />
      <Answer of={members} label="Asking who is here…" home={paths.dashboard()}>
        {({ items }) => <MemberList members={items} mine={me?.current?.role} />}
      </Answer>
      {mayChange(me) && members.data !== undefined && (
        <InviteCard mine={me?.current?.role} room={room(me?.current?.entitlements.members, members.data.items.length)} />
      )}
    </Page>
  );
}

function room(most: number | undefined, taken: number): string {
  return most === undefined ? '' : `${taken} of ${most} places of your plan are taken.`;
}
