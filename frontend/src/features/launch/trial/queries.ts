import { api, unwrap, within } from '~/shared/api/client.ts';
import type { CheckoutTrial } from '~/shared/api/schema.d.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

type Once = Record<'Idempotency-Key', string>;

/** Each price asks Stripe three times, and Stripe may take its time. */
const SLOWEST = 40_000;
const AT = '/api/v1/products/{id}/checkout-trial';

export const trialQuery = (id: string) =>
  queryOptions({
    queryKey: ['product', id, 'checkout-trial'],
    queryFn: ({ signal }) => unwrap(api.GET(AT, { params: { path: { id } }, signal })),
  });

export const tryCheckout = (id: string, headers: Once): Promise<CheckoutTrial> =>
  unwrap(api.POST(AT, { params: { path: { id } }, headers, fetch: within(SLOWEST) }));
