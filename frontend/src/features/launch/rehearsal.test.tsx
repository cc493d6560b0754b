import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { LaunchTemplate, ProductValidation } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { playStreams } from '~/testing/gate.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';
import { deployment, gold, result, validation } from '~/testing/shop.ts';

beforeEach(playStreams);

/** A Livegate that validates as it is told, and what it heard. */
function livegate(answer: (body: Record<string, unknown>) => ProductValidation) {
  const heard: { readonly key: string | null; readonly body: Record<string, unknown> }[] = [];
  server.use(
    http.get('/api/v1/products/p1', () => HttpResponse.json(gold())),
    http.get('/api/v1/deployments/d1', () => HttpResponse.json(deployment('pending', []))),
    http.post('/api/v1/products/deploy', async ({ request }) => {
      const body: Record<string, unknown> = Object(await request.json());
      heard.push({ key: request.headers.get('Idempotency-Key'), body });
      return HttpResponse.json(body['action'] === 'validate' ? answer(body) : deployment('pending', []));
    }),
  );
  return heard;
}

const ready = validation([result('ProductComplete', 'passed'), result('StripeKeyFits', 'passed')], {
  changes: ['Create the product Gold', 'Create the price 19.00 EUR a month'],
});

const notLive = result('AppIsLive', 'failed', {
  message: 'The app is not live yet.',
  fix: [{ kind: 'step', label: 'Take the app live', value: 'go-live' }],
});

const blocked = validation([
  result('ProductComplete', 'passed'),
  notLive,
  result('StripeKeyFits', 'failed', {
    message: 'There is no live key of Stripe.',
    details: 'A test key is never used for what is real.',
    fix: [{ kind: 'step', label: 'Put the key in', value: 'keys' }],
  }),
  result('StripeAccountReady', 'skipped'),
  result('PaymentsAreHeard', 'warning', {
    strict: false,
    fix: [{ kind: 'open', label: 'Edit the product', value: '/dashboard/products' }],
  }),
]);

test('validation runs on opening, and what is in the way stands there with its way out',
  proves('SELL-2', 'SELL-33', 'SELL-41', 'SELL-44', 'SELL-77'), async () => {
  // Given
  const heard = livegate(() => blocked);
  // When
  renderApp('/dashboard/launches?product=p1');
  // Then
  expect(await screen.findByText('2 things are in the way')).not.toBeNull();
  const fixes = within(screen.getByRole('region', { name: 'What to put right' }));
  expect(fixes.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Take the app live', '/dashboard/deploy/go-live'],
    ['Put the key in', '/dashboard/deploy/keys?service=stripe'],
  ]);
  expect(fixes.getByText('A test key is never used for what is real.')).not.toBeNull();
  const noted = within(screen.getByRole('region', { name: 'Good to know' }));
  expect(noted.getByRole('link', { name: 'Edit the product' }).getAttribute('href')).toBe('/dashboard/products/p1');
  expect(screen.getByText('1 not looked at').closest('details')?.open).toBe(false);
  expect(screen.getByText('1 check passed').closest('details')?.open).toBe(false);
  expect(heard.map(({ body }) => body)).toEqual([
    { action: 'validate', productId: 'p1', environment: 'live', sellBeforeLive: false },
  ]);
});

test('a blocked launch cannot be pressed, and the button says why', proves('SELL-45'), async () => {
  // Given
  const heard = livegate(() => blocked);
  renderApp('/dashboard/launches?product=p1');
  const button = await screen.findByRole('button', { name: 'Go live' });
  // When
  await doubleTap(button);
  // Then
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('The app is not live yet. And 1 more.')).not.toBeNull();
  expect(screen.queryByRole('heading', { name: 'What will happen' })).toBeNull();
  expect(heard.filter(({ body }) => body['action'] === 'deploy')).toEqual([]);
});

test('what will happen is told in words, strangers at Stripe included, before anything can be pressed', async () => {
  // Given
  livegate(() => ({ ...ready, orphans: ['price_stray'] }));
  // When
  renderApp('/dashboard/launches?product=p1');
  // Then
  const changes = within(await screen.findByRole('list', { name: 'Changes at Stripe' }));
  expect(changes.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(ready.changes);
  expect(screen.getByText('Customers can buy it as soon as it is done, for €19.00 a month or ¥5,000.')).not.toBeNull();
  expect(screen.getByText('One price at Stripe is not from here')).not.toBeNull();
  expect(screen.getByText('price_stray')).not.toBeNull();
});

/** What stands on the page, from above, among these. */
const inOrder = (...words: readonly string[]) =>
  words
    .map((text) => screen.getByText(text))
    .toSorted((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1)
    .map(({ textContent }) => textContent);

test.each([
  ['checksFirst', ['Everything is in order', 'What will happen', 'Go live']],
  ['consequencesFirst', ['What will happen', 'Everything is in order', 'Go live']],
] as const)('the dialog is told as the server says: %s', proves('SELL-76'), async (telling, order) => {
  // Given
  livegate(() => ({ ...ready, telling }));
  // When
  renderApp('/dashboard/launches?product=p1');
  // Then
  expect(await screen.findByRole('button', { name: 'Go live' })).not.toBeNull();
  expect(inOrder('Everything is in order', 'What will happen', 'Go live')).toEqual(order);
  expect(screen.getAllByRole('list', { name: 'Consequences' })).toHaveLength(1);
});

test('the button wears a sparkle that nobody hears', proves('SELL-6'), async () => {
  // Given
  livegate(() => ready);
  // When
  renderApp('/dashboard/launches?product=p1');
  // Then
  const button = await screen.findByRole('button', { name: 'Go live' });
  expect(button.querySelector('svg[aria-hidden]')).not.toBeNull();
});

test('one press begins one launch, and leads to where it can be followed', proves('SELL-1', 'SELL-77'), async () => {
  // Given
  const heard = livegate(() => ready);
  const { history } = renderApp('/dashboard/launches?product=p1');
  // When
  await doubleTap(await screen.findByRole('button', { name: 'Go live' }));
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Putting Gold on sale' })).not.toBeNull();
  expect(history.at(-1)).toBe('/dashboard/launches?launch=d1');
  expect(heard.filter(({ body }) => body['action'] === 'deploy')).toEqual([
    {
      key: expect.stringMatching(/^[0-9a-f-]{36}$/),
      body: { action: 'deploy', productId: 'p1', environment: 'live', sellBeforeLive: false },
    },
  ]);
});

async function tabTo(control: HTMLElement): Promise<void> {
  for (let presses = 0; presses < 60 && document.activeElement !== control; presses += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    await userEvent.tab();
  }
  expect(document.activeElement).toBe(control);
}

test('the keyboard alone chooses, comes to the button and launches', proves('SELL-48'), async () => {
  // Given
  const heard = livegate(({ environment }) => (environment === 'sandbox' ? { ...ready, environment: 'sandbox' } : blocked));
  renderApp('/dashboard/launches?product=p1');
  await screen.findByText('2 things are in the way');
  await tabTo(screen.getByRole('radio', { name: /^Live/ }));
  await userEvent.keyboard('{ArrowDown}');
  await tabTo(await screen.findByRole('button', { name: 'Launch in the sandbox' }));
  // When
  await userEvent.keyboard('{Enter}');
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Putting Gold on sale' })).not.toBeNull();
  expect(heard.at(-1)?.body).toEqual({ action: 'deploy', productId: 'p1', environment: 'sandbox', sellBeforeLive: false });
});

test('the sandbox is another choice, with other words and a check of its own', proves('SELL-70'), async () => {
  // Given
  const heard = livegate(({ environment }) => (environment === 'sandbox' ? { ...ready, environment: 'sandbox' } : blocked));
  const { history } = renderApp('/dashboard/launches?product=p1');
  await screen.findByText('2 things are in the way');
  // When
  await userEvent.click(screen.getByRole('radio', { name: /^In Stripe’s sandbox/ }));
  // Then
  await userEvent.click(await screen.findByRole('button', { name: 'Launch in the sandbox' }));
  await waitFor(() => expect(history.at(-1)).toBe('/dashboard/launches?launch=d1'));
  expect(history).toContain('/dashboard/launches?product=p1&in=sandbox');
  expect(heard.at(-1)?.body).toEqual({ action: 'deploy', productId: 'p1', environment: 'sandbox', sellBeforeLive: false });
});

test('a template fills in all that it says, also that it is for real', async () => {
  // Given
  livegate(() => ready);
  const real: LaunchTemplate = {
    id: 't1',
    name: 'For real',
    environment: 'live',
    sellBeforeLive: false,
    stopOnFailure: true,
    createdAt: '2026-11-21T10:00:00Z',
    updatedAt: '2026-11-21T10:00:00Z',
  };
  server.use(http.get('/api/v1/templates', () => HttpResponse.json({ items: [real] })));
  const { history } = renderApp('/dashboard/launches?product=p1&in=sandbox');
  // When
  await userEvent.selectOptions(await screen.findByLabelText('Start from a template'), 'For real');
  // Then
  await waitFor(() => expect(history.at(-1)).toBe('/dashboard/launches?product=p1'));
  expect(screen.getByRole('radio', { name: /^Live/, checked: true })).not.toBeNull();
});

test('selling before the app is live must be chosen', async () => {
  // Given
  const heard = livegate(({ sellBeforeLive }) =>
    sellBeforeLive === true ? { ...ready, validationResults: [{ ...notLive, status: 'warning' }] } : validation([notLive]),
  );
  renderApp('/dashboard/launches?product=p1');
  const early = await screen.findByRole('checkbox', { name: /^Sell before the app is live/ });
  // When
  await userEvent.click(early);
  // Then
  expect(await screen.findByText('Everything is in order')).not.toBeNull();
  expect(document.activeElement).toBe(early);
  await userEvent.click(screen.getByRole('button', { name: 'Go live' }));
  await screen.findByRole('heading', { level: 1, name: 'Putting Gold on sale' });
  expect(heard.at(-1)?.body).toEqual({ action: 'deploy', productId: 'p1', environment: 'live', sellBeforeLive: true });
});

test('when somebody else was quicker, their launch can be followed', proves('SELL-18'), async () => {
  // Given
  livegate(() => ready);
  renderApp('/dashboard/launches?product=p1');
  const button = await screen.findByRole('button', { name: 'Go live' });
  server.use(http.post('/api/v1/products/deploy', () => problem(409, 'DEPLOYMENT_IN_PROGRESS', { deploymentId: 'd7' })));
  // When
  await userEvent.click(button);
  // Then
  expect((await screen.findByRole('alert')).textContent).toBe('Refused: DEPLOYMENT_IN_PROGRESS.');
  expect(screen.getByRole('link', { name: 'See the launch that runs' }).getAttribute('href')).toBe('/dashboard/launches?launch=d7');
});

test('a refusal of Stripe is said, and it can be asked again', async () => {
  // Given
  livegate(() => ready);
  server.use(http.post('/api/v1/products/deploy', () => problem(409, 'STRIPE_REFUSED'), { once: true }));
  renderApp('/dashboard/launches?product=p1');
  expect((await screen.findByRole('alert')).textContent).toContain('Refused: STRIPE_REFUSED.');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  // Then
  expect(await screen.findByText('Everything is in order')).not.toBeNull();
});

test('a member launches nothing, and nothing is asked of Stripe for them', proves('SELL-63'), async () => {
  // Given
  const heard = livegate(() => ready);
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/launches?product=p1');
  // Then
  expect(await screen.findByText('You can look, and not launch')).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Go live' })).toBeNull();
  expect(heard).toEqual([]);
});
