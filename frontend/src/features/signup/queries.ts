import { api, asGuest, openStream, unwrap } from '~/shared/api/client.ts';
import { readEvents } from '~/shared/api/events.ts';
import type {
  BrandRequest,
  FeedbackRequest,
  OnboardRequest,
  ProvisionStatus,
  SignupStarted,
  StartRequest,
} from '~/shared/api/schema.d.ts';
import { sending } from '~/shared/api/send.ts';

/** Shown with each step after the first: the token of the sign-up, and one key per deed. */
export interface Shown {
  readonly Authorization: string;
}

const STREAM_FOR = 120_000;
const asGuestForLong = sending({ guest: true, timeout: STREAM_FOR });

const keyed = (key: string) => ({ 'Idempotency-Key': key });

export const startSignup = (body: StartRequest, key: string, signal: AbortSignal): Promise<SignupStarted> =>
  unwrap(api.POST('/public/signup/start', { body, headers: keyed(key), signal }));

/** Signs up on somebody's behalf, as an operator. */
export const onboard = (body: OnboardRequest, headers: Record<'Idempotency-Key', string>): Promise<SignupStarted> =>
  unwrap(api.POST('/api/admin/onboard', { body, headers }));

export const chooseLook = (body: BrandRequest, key: string, shown: Shown) =>
  api.POST('/public/signup/brand', { body, headers: { ...keyed(key), ...shown } });

export const listenAt = (webhookUrl: string, key: string, shown: Shown) =>
  api.POST('/public/signup/starter/make', { body: { webhookUrl }, headers: { ...keyed(key), ...shown } });

export const confirmPro = (key: string, shown: Shown) =>
  api.POST('/public/signup/pro/confirm', { headers: { ...keyed(key), ...shown } });

const at = (id: string) => ({ path: { id } });

/** As a guest: a sign-up token that is refused must not end the session that somebody may have beside it. */
export const askProvision = (id: string, shown: Shown, signal: AbortSignal): Promise<ProvisionStatus> =>
  unwrap(
    api.GET('/api/v1/tenants/{id}/provision-status', {
      params: at(id),
      headers: { ...shown },
      signal,
      fetch: asGuest,
    }),
  );

export const retryProvision = (id: string, key: string, shown: Shown) =>
  api.POST('/api/v1/tenants/{id}/provision-retry', {
    params: at(id),
    headers: { ...keyed(key), ...shown },
    fetch: asGuest,
  });

export async function hearProvision(
  id: string,
  shown: Shown,
  signal: AbortSignal,
  onState: (data: string) => void,
): Promise<void> {
  const path = '/api/v1/tenants/{id}/provision-events';
  const answer = await openStream(path, { params: at(id), headers: { ...shown }, signal }, asGuestForLong);
  await readEvents(answer, (name, data) => {
    if (name === 'state') onState(data);
  });
}

export const giveFeedback = (body: FeedbackRequest, key: string, shown: Shown) =>
  api.POST('/public/signup/feedback', { body, headers: { ...keyed(key), ...shown } });
