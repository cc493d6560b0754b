import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import type { DeployConfig } from '~/shared/api/schema.d.ts';
import { configQuery } from '~/shared/deploy/config.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { ForMembers } from '~/shared/deploy/Step.tsx';
import { offer } from '~/shared/deploy/steps.ts';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { onDay } from '~/shared/lib/zone.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { Progress } from '~/shared/ui/Progress.tsx';
import { TaskList } from '~/shared/ui/TaskList.tsx';
import { Entitlement } from './Entitlement.tsx';
import { nextOf, tasksOf } from './tasks.ts';
import { ThreeButtons } from './ThreeButtons.tsx';

/** Where all steps are, and first of all the one to go on with. */
export default function DeployPage() {
  const config = useQuery(configQuery);
  return (
    <Page>
      <PageHeader
        title="Get your app live"
        lead="Eight steps from built to live. Each is saved when you press Continue; come back from any device."
      />
      <Answer of={config} label="Asking how far you are…" lines={10} home={paths.dashboard()}>
        {(answers) => <Hub config={answers} />}
      </Answer>
    </Page>
  );
}

function Hub({ config }: { config: DeployConfig }) {
  const me = useMe();
  const isOpen = useOpenPages();
  const next = nextOf(config, isOpen);
  const tasks = tasksOf(config, isOpen);
  const done = tasks.filter(({ state }) => state === 'completed').length;
  const isMember = me !== undefined && !mayChange(me);
  return (
    <>
      {isMember && <ForMembers />}
      {config.live !== undefined && (
        <Note title="Your app is live" tone="good">
          {config.live.appUrl} is live since {onDay(config.live.since)}. What you change here replaces it only after it was
          verified.
        </Note>
      )}
      {next !== undefined && !isMember && (
        <div>
          <LinkButton href={paths.deploy(next)}>{offer(next, config.revision > 0)}</LinkButton>
        </div>
      )}
      {next === undefined && config.status === 'configured' && (
        <Note title="Your pre-flight has passed" tone="good">
          Everything that can be known before the deploy is in order. Deploy your app now; it is verified next.
        </Note>
      )}
      {config.status !== 'live' && <Progress label={`${done} of ${tasks.length} steps done`} percent={(100 * done) / tasks.length} />}
      <TaskList tasks={tasks} />
      {!isMember && isOpen(paths.deploy('pack')) && <ThreeButtons config={config} />}
      {me !== undefined && <Entitlement config={config} me={me} />}
    </>
  );
}
