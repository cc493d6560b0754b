import { paths } from '~/app/paths.ts';
import type { DeployConfig, WizardStep } from '~/shared/api/schema.d.ts';
import { isStep, STEPS, type StepId } from '~/shared/deploy/steps.ts';
import type { Task, TaskState } from '~/shared/ui/TaskList.tsx';

const titles: Readonly<Record<StepId, string>> = {
  provider: 'Choose where your app will live',
  url: 'Give the address of your app',
  database: 'Connect the database',
  secrets: 'Make the secrets',
  keys: 'Add the keys of other services',
  preflight: 'Run the pre-flight',
  verify: 'Verify the running app',
  'go-live': 'Go live',
};

const states: Readonly<Record<NonNullable<WizardStep['status']>, TaskState>> = {
  complete: 'completed',
  incomplete: 'incomplete',
  optional: 'optional',
  problem: 'problem',
  locked: 'locked',
};

type IsOpen = (path: string) => boolean;

/** A step whose page this build does not have cannot be started, whatever the API says of it. */
export function tasksOf(config: DeployConfig, isOpen: IsOpen): readonly Task[] {
  return STEPS.map((step) => {
    const known = calmed(config.steps.find(({ id }) => id === step), config);
    const open = isOpen(paths.deploy(step));
    const state = states[known?.status ?? 'locked'];
    return {
      id: step,
      title: titles[step],
      state: open ? state : 'locked',
      hint: open || state === 'locked' ? hintOf(step, config, known) : 'This Livegate does not offer this step.',
      href: paths.deploy(step),
    };
  });
}

/** While answers are missing, a pre-flight cannot pass, and that is no problem yet. */
function calmed(step: WizardStep | undefined, { steps }: DeployConfig): WizardStep | undefined {
  if (step?.id !== 'preflight' || step.status !== 'problem') return step;
  const open = steps.filter(({ status }) => status === 'incomplete').map(({ title }) => title);
  return open.length === 0 ? step : { ...step, status: 'incomplete', needs: [{ name: 'steps', label: listed(open) }] };
}

function hintOf(step: StepId, config: DeployConfig, known: WizardStep | undefined): string | undefined {
  const needs = (known?.needs ?? []).map(({ label }) => label);
  if (needs.length > 0) return `Needs ${listed(needs)}.`;
  return known?.status === 'complete' ? answered(step, config) : undefined;
}

function answered(step: StepId, { providerLabel, appUrl, databaseUrl, keys }: DeployConfig): string | undefined {
  if (step === 'provider') return providerLabel;
  if (step === 'url') return appUrl;
  if (step === 'database') return databaseUrl.host;
  const set = keys.filter((key) => key.set).length;
  return step === 'secrets' && set > 0 ? `${set} ${set === 1 ? 'key' : 'keys'} made.` : undefined;
}

export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The step to go on with, if this build has its page. */
export function nextOf({ nextStep }: DeployConfig, isOpen: IsOpen): StepId | undefined {
  return isStep(nextStep) && isOpen(paths.deploy(nextStep)) ? nextStep : undefined;
}
