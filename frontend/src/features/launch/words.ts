import { paths } from '~/app/paths.ts';
import type {
  DeploymentStatus,
  Finding,
  LaunchSchedule,
  ProductDeployment,
  StepStatus,
  StripeCategory,
  StripeEnvironment,
  ValidationResult,
} from '~/shared/api/schema.d.ts';
import { inZone } from '~/shared/lib/zone.ts';
import type { IconName } from '~/shared/ui/Icon.tsx';

export const whereWords: Readonly<Record<StripeEnvironment, string>> = { live: 'Live', sandbox: 'In the sandbox' };

export const places = [
  { value: 'live', title: 'Live', hint: 'Customers pay with real money.' },
  { value: 'sandbox', title: 'In Stripe’s sandbox', hint: 'To try it out: only test cards work, and nobody is charged.' },
];

/** Selling before the app is live is offered to those alone whose app is not. */
export const isAppMissing = (found: readonly { readonly validationResults: readonly ValidationResult[] }[]): boolean =>
  found.some(({ validationResults }) => validationResults.some(({ check, status }) => check === 'AppIsLive' && status === 'failed'));

const RUNNING: readonly DeploymentStatus[] = ['pending', 'validating', 'deploying'];

export const isRunning = ({ deploymentStatus }: Pick<ProductDeployment, 'deploymentStatus'>): boolean =>
  RUNNING.includes(deploymentStatus);

export interface Scheduled extends ProductDeployment {
  readonly schedule: LaunchSchedule;
}

export const isScheduled = (deployment: ProductDeployment): deployment is Scheduled =>
  deployment.deploymentStatus === 'scheduled' && deployment.schedule !== undefined;

export const isHeld = ({ schedule }: Pick<ProductDeployment, 'schedule'>): boolean => schedule?.state === 'held';

/** The next one first. */
export const scheduledIn = (deployments: readonly ProductDeployment[]): readonly Scheduled[] =>
  deployments.filter(isScheduled).toSorted((one, other) => Date.parse(one.schedule.instant) - Date.parse(other.schedule.instant));

const LEAST_AHEAD = 60_000;

/** Whether its time can still be kept: the server wants a minute. */
export const isAhead = ({ instant }: LaunchSchedule, now: number): boolean => Date.parse(instant) - now > LEAST_AHEAD;

const RUNS = 3000;
const WAITS = 15_000;

/** How often to ask after it: the line to the server may be cut, and nobody is told when a time has come. */
export function paceOf(deployments: readonly ProductDeployment[]): number | undefined {
  if (deployments.some(isRunning)) return RUNS;
  if (!deployments.some(isScheduled)) return undefined;
  return deployments.filter(isScheduled).some(({ schedule }) => isDue(schedule)) ? RUNS : WAITS;
}

const isDue = (schedule: LaunchSchedule): boolean => schedule.state === 'waiting' && !isAhead(schedule, Date.now());

/** As its zone reads it, and the name of the zone. */
export const whenWords = (instant: string, zone: string): string => `${inZone(instant, zone)} (${zone})`;

export function titleOf(deployment: ProductDeployment, isFresh: boolean): string {
  const { productName: name, deploymentStatus, environment } = deployment;
  const there = environment === 'live' ? '' : ' in the sandbox';
  if (isRunning(deployment)) return deployment.leadsBack ? `Taking ${name} back` : `Putting ${name} on sale${there}`;
  if (deploymentStatus === 'completed') return `${name} ${isFresh ? 'is' : 'went'} on sale${there}`;
  if (deploymentStatus === 'rolled_back') return `${name} was taken back`;
  if (deploymentStatus === 'cancelled') return `The launch of ${name} was stopped`;
  return deploymentStatus === 'failed' ? `${name} did not go on sale` : `${name} goes on sale${there}`;
}

export const stepWords: Readonly<Record<StepStatus, string>> = {
  pending: 'To do',
  processing: 'Under way',
  complete: 'Done',
  failed: 'Failed',
  skipped: 'Skipped',
  cancelled: 'Stopped',
  undone: 'Taken back',
};

export const stepIcons: Readonly<Record<StepStatus, IconName>> = {
  pending: 'clock',
  processing: 'arrow',
  complete: 'check',
  failed: 'cross',
  skipped: 'minus',
  cancelled: 'minus',
  undone: 'minus',
};

export const categoryWords: Readonly<Record<StripeCategory, string>> = {
  authentication: 'Stripe did not accept the key',
  permission: 'The key may not do this',
  rate_limit: 'Stripe was asked too often',
  invalid_request: 'Stripe refused what was asked',
  conflict: 'Stripe was busy with the same',
  api: 'Stripe broke on its side',
  network: 'Stripe did not answer',
};

/** A result of SELL-21 as every other judgement is shown; what leads to all products leads to this one. */
export const findingOf = ({ check, details, fix, ...rest }: ValidationResult, product: string): Finding => ({
  ...rest,
  id: check,
  durationMs: 0,
  ...(details !== undefined && { why: details }),
  fix: fix.map((one) => (one.value === paths.products() ? { ...one, value: paths.products(product) } : one)),
});

/** Where a finding leads: the keys of a launch are Stripe's. */
export const stepAt = (step: string): string => paths.deploy(step, step === 'keys' ? { service: 'stripe' } : {});
