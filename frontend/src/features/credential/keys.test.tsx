import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { Credential, Integration } from '~/shared/api/schema.d.ts';
import { config, finding, wizard } from '~/testing/deploy.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';

const stripe: Integration = {
  id: 'stripe',
  label: 'Stripe',
  dashboard: 'https://dashboard.stripe.com/apikeys',
  enabled: false,
  complete: false,
  consistent: true,
  summary: 'Stripe is not used.',
  keys: [
    { key: 'STRIPE_SECRET_KEY', required: true, set: false, example: 'sk_live_…' },
    { key: 'STRIPE_WEBHOOK_SECRET', required: false, set: false, example: 'whsec_…' },
  ],
  findings: [],
};
const redis: Integration = { ...stripe, id: 'redis', label: 'Redis', keys: [] };
const used = (more: Partial<Integration>): Integration => ({ ...stripe, enabled: true, complete: true, ...more });
const stored: Credential = {
  key: 'STRIPE_SECRET_KEY',
  integration: 'stripe',
  fingerprint: 'ab12cd34',
  mode: 'test',
  updatedAt: '2026-11-20T09:00:00Z',
};

const having = (integrations: readonly Integration[], items: readonly Credential[] = []) => {
  server.use(http.get('/api/credentials', () => HttpResponse.json({ items, integrations })));
};

const keeps = (then: readonly Integration[]) => {
  const kept: [string, unknown][] = [];
  server.use(
    http.put('/api/credentials/:key', async ({ request, params }) => {
      kept.push([String(params['key']), await request.json()]);
      having(then);
      return HttpResponse.json(stored);
    }),
  );
  return kept;
};

test('services with a problem come first, and none is needed to go on', proves('WIZ-18'), async () => {
  // Given
  wizard(config([]));
  having([redis, used({ consistent: false, summary: 'A key of Stripe is wrong.' })]);
  // When
  renderApp('/dashboard/deploy/keys');
  // Then
  await screen.findByText('A key of Stripe is wrong.');
  const rows = within(screen.getByRole('main')).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    'StripeA key of Stripe is wrong.There is a problem',
    'RedisOptional',
  ]);
  expect(screen.getByRole('link', { name: 'Continue' }).getAttribute('href')).toBe('/dashboard/deploy/preflight');
});

test('keys that fit are kept, and one is back among the services', async () => {
  // Given
  wizard(config([]));
  having([stripe]);
  const kept = keeps([used({ summary: 'Stripe has all its keys, and they fit.' })]);
  const { history } = renderApp('/dashboard/deploy/keys?service=stripe');
  await userEvent.type(await screen.findByLabelText('STRIPE_SECRET_KEY'), ' sk_live_unseen ');
  // When
  await doubleTap(screen.getByRole('button', { name: 'Save the keys' }));
  // Then
  expect(await screen.findByText('Stripe has all its keys, and they fit.')).not.toBeNull();
  expect(history.at(-1)).toBe('/dashboard/deploy/keys');
  expect(kept).toEqual([['STRIPE_SECRET_KEY', { value: 'sk_live_unseen' }]]);
  expect(document.body.innerHTML).not.toContain('unseen');
});

test('a key of a wrong form is said at its field, and what was typed stays to be corrected', async () => {
  // Given
  wizard(config([]));
  having([stripe]);
  const wrong = finding('STRIPE_SECRET_KEY', 'failed', { title: 'STRIPE_SECRET_KEY', message: 'It begins with sk_.' });
  keeps([used({ consistent: false, findings: [wrong] })]);
  renderApp('/dashboard/deploy/keys?service=stripe');
  const field = await screen.findByLabelText<HTMLInputElement>('STRIPE_SECRET_KEY');
  await userEvent.type(field, 'pk_live_x');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Save the keys' }));
  // Then
  const summary = within(await screen.findByRole('alert'));
  expect(summary.getByRole('link', { name: 'STRIPE_SECRET_KEY: It begins with sk_.' })).not.toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('STRIPE_SECRET_KEY').value).toBe('pk_live_x');
});

test('keys that do not fit together have a card', async () => {
  // Given
  wizard(config([]));
  const unfit = finding('stripe-fits', 'failed', { title: 'The keys of Stripe fit together', message: 'Two accounts.' });
  having([used({ consistent: false, findings: [unfit] })], [stored]);
  // When
  renderApp('/dashboard/deploy/keys?service=stripe');
  // Then
  expect(await screen.findByRole('article', { name: 'The keys of Stripe fit together' })).not.toBeNull();
});

test('the service itself is asked only when somebody wants it', async () => {
  // Given
  wizard(config([]));
  having([used({})], [stored]);
  const asked: unknown[] = [];
  server.use(
    http.post('/api/credentials/stripe/check', async ({ request }) => {
      asked.push(await request.json());
      const findings = [
        finding('stripe-form', 'warning', { message: 'This is a test key.' }),
        finding('stripe-answers', 'passed', { message: 'Account acct_1 answers.' }),
      ];
      return HttpResponse.json({ integration: 'stripe', probed: true, status: 'passed', findings });
    }),
  );
  renderApp('/dashboard/deploy/keys?service=stripe');
  const ask = await screen.findByRole('button', { name: 'Ask Stripe now' });
  expect(asked).toEqual([]);
  // When
  await doubleTap(ask);
  // Then
  expect(await screen.findByText('Account acct_1 answers.')).not.toBeNull();
  expect(screen.getByText('This is a test key.')).not.toBeNull();
  expect(asked).toEqual([{ probe: true }]);
});

test('a key that is not used any more is forgotten after its consequence was read', async () => {
  // Given
  wizard(config([]));
  having([used({ keys: stripe.keys.map((key) => ({ ...key, set: true })) })], [stored]);
  server.use(
    http.delete('/api/credentials/STRIPE_SECRET_KEY', () => {
      having([stripe]);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp('/dashboard/deploy/keys?service=stripe');
  expect(await screen.findByText(/ab12cd34, a test key/)).not.toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: 'Forget STRIPE_SECRET_KEY' }));
  // When
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Forget' }));
  // Then
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Forget/ })).toBeNull());
});

test('a refusal names its key', async () => {
  // Given
  wizard(config([]));
  having([stripe]);
  const errors = [{ field: 'value', message: 'Use at most 8192 characters.' }];
  server.use(http.put('/api/credentials/:key', () => problem(400, 'VALIDATION_FAILED', { errors })));
  renderApp('/dashboard/deploy/keys?service=stripe');
  await userEvent.type(await screen.findByLabelText('STRIPE_SECRET_KEY'), 'x');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Save the keys' }));
  // Then
  expect(await screen.findAllByText('Use at most 8192 characters.')).toHaveLength(2);
});

test('a service that does not exist leads back to those that do', async () => {
  // Given
  wizard(config([]));
  having([stripe]);
  // When
  renderApp('/dashboard/deploy/keys?service=nothing');
  // Then
  expect(await screen.findByRole('link', { name: 'See the services' })).not.toBeNull();
});

test('a member is told who sees the keys', async () => {
  // Given
  wizard(config([]));
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/deploy/keys');
  // Then
  expect(await screen.findByText('Owners and admins see which services are used.')).not.toBeNull();
});
