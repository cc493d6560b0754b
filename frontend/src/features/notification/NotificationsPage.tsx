import { paths } from '~/app/paths.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { MailCard } from './MailCard.tsx';
import { choicesQuery } from './queries.ts';
import { Webhooks } from './Webhooks.tsx';

export default function NotificationsPage() {
  const choices = useQuery(choicesQuery);
  return (
    <Page>
      <PageHeader
        title="Notifications"
        lead="Who hears what has happened: you by mail, and your systems by webhook."
        back={{ href: paths.settings(), label: 'Settings' }}
      />
      <Answer of={choices} label="Asking what you chose…" lines={10} home={paths.dashboard()}>
        {(mine) => <MailCard choices={mine} />}
      </Answer>
      <Webhooks />
    </Page>
  );
}
