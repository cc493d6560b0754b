import { api, unwrap, within } from '~/shared/api/client.ts';
import type {
  LaunchAnswer,
  LaunchRequest,
  ProductDeployment,
  ProductValidation,
  RollbackPreview,
  StripeEnvironment,
} from '~/shared/api/schema.d.ts';

type Once = Record<'Idempotency-Key', string>;

export interface LaunchWish {
  readonly environment?: StripeEnvironment;
  /** The app itself may follow later. */
  readonly sellBeforeLive?: boolean;
}

/** Every check asks Stripe, and Stripe may take its time. */
const SLOWEST = 30_000;
const AT = '/api/v1/products/deploy';

export async function deployProductToProductionAction(
  productId: string,
  wish: LaunchWish = {},
  headers?: Once,
): Promise<ProductDeployment> {
  const body = { action: 'deploy', productId, ...wish };
  return deploymentIn(await unwrap(api.POST(AT, { body, ...(headers !== undefined && { headers }) })));
}

/** What a launch would find and do; nothing is changed. */
export async function validateProductForDeploymentAction(
  productId: string,
  wish: LaunchWish = {},
  signal?: AbortSignal,
): Promise<ProductValidation> {
  const body = { action: 'validate', productId, ...wish };
  const answer = await unwrap(api.POST(AT, { body, fetch: within(SLOWEST), ...(signal !== undefined && { signal }) }));
  if ('orphans' in answer) return answer;
  throw another();
}

/** As SELL-77 writes them. */
export interface Notices {
  readonly email_notifications?: boolean;
  readonly reminder_before_minutes?: number | readonly number[];
}

interface ScheduleWish extends LaunchWish {
  /** Chooses, where a local time comes twice. */
  readonly offset?: string;
  readonly expiresAfter?: string;
}

/** At an instant, or at a local time as the clocks of that zone show it. */
export async function scheduleProductDeploymentAction(
  productId: string,
  iso: string,
  tz: string,
  notices: Notices = {},
  wish: ScheduleWish = {},
  headers?: Once,
): Promise<ProductDeployment> {
  const body = { action: 'schedule', productId, scheduledFor: iso, timezone: tz, ...noticesIn(notices), ...wish };
  return deploymentIn(await unwrap(api.POST(AT, { body, ...(headers !== undefined && { headers }) })));
}

type Move = Pick<LaunchRequest, 'scheduledFor' | 'timezone' | 'offset'> & { readonly notices?: Notices };

/** What is not said stays as it was. */
export async function rescheduleDeployment(deploymentId: string, { notices, ...to }: Move, headers: Once): Promise<ProductDeployment> {
  const body = { action: 'reschedule', deploymentId, ...to, ...(notices !== undefined && noticesIn(notices)) };
  return deploymentIn(await unwrap(api.POST(AT, { body, headers })));
}

/** Now, whatever its time is. */
export async function executeDeployment(deploymentId: string, headers: Once): Promise<ProductDeployment> {
  return deploymentIn(await unwrap(api.POST(AT, { body: { action: 'execute', deploymentId }, headers })));
}

const noticesIn = ({ email_notifications, reminder_before_minutes }: Notices) => ({
  notificationSettings: {
    ...(email_notifications !== undefined && { emailNotifications: email_notifications }),
    ...(reminder_before_minutes !== undefined && { reminderBeforeMinutes: [reminder_before_minutes].flat() }),
  },
});

/** One that waits is called off at once; one that runs hears of it between two steps. */
export async function cancelDeployment(deploymentId: string, headers: Once): Promise<ProductDeployment> {
  return deploymentIn(await unwrap(api.POST(AT, { body: { action: 'cancel', deploymentId }, headers })));
}

/** Whom rolling back would touch. */
export async function previewRollback(deploymentId: string, signal: AbortSignal): Promise<RollbackPreview> {
  const answer = await unwrap(api.POST(AT, { body: { action: 'rollback', deploymentId }, signal, fetch: within(SLOWEST) }));
  if ('confirmRequired' in answer) return answer;
  throw another();
}

export async function rollBack(deploymentId: string, headers: Once): Promise<ProductDeployment> {
  return deploymentIn(await unwrap(api.POST(AT, { body: { action: 'rollback', deploymentId, confirm: true }, headers })));
}

/** One address answers all actions, so its type is any of their answers. */
function deploymentIn(answer: LaunchAnswer): ProductDeployment {
  if ('progressMessage' in answer) return answer;
  throw another();
}

const another = () => new TypeError('The answer is one of another action.');
