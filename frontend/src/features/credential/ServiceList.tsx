import { useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import type { Integration } from '~/shared/api/schema.d.ts';
import { StepFrame, type About } from '~/shared/deploy/StepFrame.tsx';
import { after, cameToFix } from '~/shared/deploy/steps.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { TaskList, type Task, type TaskState } from '~/shared/ui/TaskList.tsx';
import { credentialsQuery } from './queries.ts';

export function ServiceList({ about }: { about: About }) {
  const credentials = useQuery(credentialsQuery);
  const search = useSearch();
  const fix = cameToFix(search);
  return (
    <StepFrame about={about} hub={paths.deploy()}>
      <Answer of={credentials} label="Asking for the services…" lines={10} home={paths.deploy()}>
        {({ integrations }) => (
          <>
            <TaskList tasks={urgentFirst(integrations).map((one) => taskOf(one, fix))} />
            <div>
              <LinkButton href={paths.deploy(...after('keys', search))}>{wayOn(integrations, fix)}</LinkButton>
            </div>
          </>
        )}
      </Answer>
    </StepFrame>
  );
}

function wayOn(integrations: readonly Integration[], fix: string | undefined): string {
  if (fix !== undefined) return 'Back to the pre-flight';
  return integrations.some(({ enabled }) => enabled) ? 'Continue' : 'Continue without any';
}

const urgency: readonly TaskState[] = ['problem', 'incomplete', 'completed', 'optional'];

const urgentFirst = (all: readonly Integration[]): readonly Integration[] =>
  all.toSorted((one, other) => urgency.indexOf(stateOf(one)) - urgency.indexOf(stateOf(other)));

function stateOf({ enabled, complete, consistent }: Integration): TaskState {
  if (!enabled) return 'optional';
  if (!consistent) return 'problem';
  return complete ? 'completed' : 'incomplete';
}

const taskOf = (one: Integration, fix: string | undefined): Task => ({
  id: one.id,
  title: one.label,
  hint: one.enabled ? one.summary : undefined,
  state: stateOf(one),
  href: paths.deploy('keys', { service: one.id, ...(fix !== undefined && { fix }) }),
});
