import type { Topic, WebhookDeliveryState, WebhookState } from '~/shared/api/schema.d.ts';
import type { Status } from '~/shared/ui/StatusBadge.tsx';

export const TOPICS = [
  'app.live',
  'app.blocked',
  'app.reverted',
  'app.unverified',
  'app.failing',
  'app.recovered',
  'launch.completed',
  'launch.failed',
  'launch.rolled_back',
  'launch.held',
  'launch.paused',
  'launch.batch_ended',
  'webhook.disabled',
] as const satisfies readonly Topic[];

export const stateBadge: Readonly<Record<WebhookState, Status>> = {
  on: 'on',
  paused: 'retrying',
  off: 'off',
};

export const deliveryBadge: Readonly<Record<WebhookDeliveryState, Status>> = {
  pending: 'waiting',
  delivered: 'done',
  failed: 'failed',
  cancelled: 'skipped',
};

export const inTries = (count: number): string => (count === 1 ? '1 try' : `${count} tries`);
