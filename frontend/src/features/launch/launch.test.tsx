import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { ProductDeployment } from '~/shared/api/schema.d.ts';
import { playStreams, Stream } from '~/testing/gate.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';
import { deployment, gold, result } from '~/testing/shop.ts';

beforeEach(playStreams);

const running = deployment('deploying', ['complete', 'complete', 'processing']);
const done = deployment('completed', ['complete', 'complete', 'complete', 'complete'], {
  progressPercentage: 100,
  progressMessage: 'On sale',
  finishedAt: '2026-11-21T10:00:02Z',
  validationResults: [result('ProductComplete', 'passed')],
});

/** A Livegate with one launch, which becomes what the test says, and what it heard. */
function livegate(start: ProductDeployment) {
  const heard: unknown[] = [];
  let now = start;
  server.use(
    http.get('/api/v1/products/p1', () => HttpResponse.json(gold())),
    http.get('/api/v1/products', () => HttpResponse.json({ items: [gold()] })),
    http.get('/api/v1/deployments', () => HttpResponse.json({ items: [{ ...now, steps: [] }] })),
    http.get('/api/v1/deployments/d1', () => HttpResponse.json(now)),
  );
  const become = (next: ProductDeployment) => (now = next);
  const tell = (next: ProductDeployment) => {
    become(next);
    act(() => Stream.latest?.say(next));
  };
  const on = (answer: (body: Record<string, unknown>) => object) =>
    server.use(
      http.post('/api/v1/products/deploy', async ({ request }) => {
        const body: Record<string, unknown> = Object(await request.json());
        heard.push(body);
        const given = answer(body);
        return given instanceof Response ? given : HttpResponse.json(given);
      }),
    );
  return { heard, become, tell, on };
}

test('a launch is followed over its stream, step by step, and its end is celebrated', proves('SELL-3', 'SELL-5', 'SELL-28', 'SELL-33', 'SELL-49'), async () => {
  // Given
  const { tell } = livegate(running);
  renderApp('/dashboard/launches?launch=d1');
  expect(await screen.findByRole('heading', { level: 1, name: 'Putting Gold on sale' })).not.toBeNull();
  expect(Stream.latest?.url).toBe('/api/v1/deployments/d1/events');
  tell({ ...running, progressPercentage: 60, progressMessage: 'Create the price 19.00 EUR a month' });
  expect(screen.getByRole('progressbar', { name: /^Create the price 19\.00 EUR a month/ }).getAttribute('value')).toBe('60');
  const steps = within(screen.getByRole('list', { name: 'Steps' }));
  expect(steps.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Check that everything is in placeDone',
    'See what has to change at StripeDone',
    'Change products and prices at StripeUnder way',
    'Look whether Stripe sells what was wantedTo do',
  ]);
  // When
  tell(done);
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Gold is on sale' })).not.toBeNull();
  expect(await screen.findByText('Customers can buy it now for €19.00 a month or ¥5,000.')).not.toBeNull();
  expect(Stream.latest?.readyState).toBe(Stream.CLOSED);
});

test('what had ended before one came is not celebrated', proves('SELL-5'), async () => {
  // Given
  livegate(done);
  // When
  renderApp('/dashboard/launches?launch=d1');
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Gold went on sale' })).not.toBeNull();
  expect(screen.queryByText(/^Customers can buy it now/)).toBeNull();
  expect(Stream.latest).toBeUndefined();
});

test('where no stream gets through, the end is seen by asking', proves('SELL-15'), async () => {
  // Given
  const { become } = livegate(running);
  renderApp('/dashboard/launches?launch=d1');
  await screen.findByRole('heading', { level: 1, name: 'Putting Gold on sale' });
  act(() => void Stream.latest?.dispatchEvent(new Event('error')));
  expect(screen.getByText('Reconnecting… The launch goes on meanwhile.')).not.toBeNull();
  // When
  become(done);
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Gold is on sale' }, { timeout: 8000 })).not.toBeNull();
});

test('a launch that runs is stopped after its consequence was read', async () => {
  // Given
  const { heard, on } = livegate(running);
  on(() => running);
  renderApp('/dashboard/launches?launch=d1');
  await userEvent.click(await screen.findByRole('button', { name: 'Stop the launch' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/what was changed at Stripe until then is taken back/)).not.toBeNull();
  // When
  await userEvent.click(dialog.getByRole('button', { name: 'Stop the launch' }));
  // Then
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(heard).toEqual([{ action: 'cancel', deploymentId: 'd1' }]);
});

test('a key that may not read subscriptions still rolls back', async () => {
  // Given
  const { on } = livegate(done);
  const preview = { deploymentId: 'd1', deploymentStatus: 'completed', confirmRequired: true, changes: [], prices: ['price_1'] };
  on(() => ({ ...preview, subscriptions: 0, moreSubscriptions: true }));
  renderApp('/dashboard/launches?launch=d1');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Roll it back' }));
  // Then
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText(/^The key may not read subscriptions/)).not.toBeNull();
  expect(dialog.getByRole('button', { name: 'Roll it back' })).not.toBeNull();
});

test('rolling back says first whom it touches, and is followed to its end', async () => {
  // Given
  const { heard, on, become, tell } = livegate(done);
  const back = deployment('deploying', ['complete', 'complete', 'complete', 'complete'], {
    progressMessage: 'Takes back what was changed at Stripe',
    leadsBack: true,
  });
  on(({ confirm }) => {
    if (confirm === true) return become(back);
    return {
      deploymentId: 'd1',
      deploymentStatus: 'completed',
      confirmRequired: true,
      changes: ['Create the product Gold'],
      prices: ['price_1'],
      subscriptions: 12,
      moreSubscriptions: true,
    };
  });
  renderApp('/dashboard/launches?launch=d1');
  await userEvent.click(await screen.findByRole('button', { name: 'Roll it back' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText(/^More than 12 subscriptions use a price of this launch\. They go on/)).not.toBeNull();
  expect(dialog.getByText('Create the product Gold')).not.toBeNull();
  await userEvent.click(dialog.getByRole('button', { name: 'Roll it back' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Taking Gold back' })).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Stop the launch' })).toBeNull();
  // When
  tell({ ...done, deploymentStatus: 'rolled_back', canRollBack: false, progressMessage: 'Everything at Stripe is as it was before' });
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Gold was taken back' })).not.toBeNull();
  expect(screen.getByText('Everything at Stripe is as it was before.')).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Roll it back' })).toBeNull();
  expect(heard).toEqual([
    { action: 'rollback', deploymentId: 'd1' },
    { action: 'rollback', deploymentId: 'd1', confirm: true },
  ]);
});

test('what a later launch has come to stand on meanwhile cannot be rolled back, and the dialog says so', async () => {
  // Given
  const { heard, on } = livegate(done);
  on(() => problem(409, 'NOT_THE_LATEST', { detail: 'A later deployment of this product is on sale.' }));
  renderApp('/dashboard/launches?launch=d1');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Roll it back' }));
  // Then
  const dialog = within(await screen.findByRole('dialog'));
  expect((await dialog.findByRole('alert')).textContent).toBe('A later deployment of this product is on sale.');
  expect(dialog.queryByRole('button', { name: 'Roll it back' })).toBeNull();
  expect(heard).toEqual([{ action: 'rollback', deploymentId: 'd1' }]);
});

test('a launch is called as it was also when its product is gone', proves('SELL-14'), async () => {
  // Given
  livegate(done);
  server.use(http.get('/api/v1/products/p1', () => problem(404, 'NOT_FOUND')));
  // When
  renderApp('/dashboard/launches?launch=d1');
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Gold went on sale' })).not.toBeNull();
  expect(screen.getByText('Gold', { selector: 'dd' })).not.toBeNull();
});

test('a launch that failed says why, what Stripe calls it, and leads back to the check', proves('SELL-4', 'SELL-16'), async () => {
  // Given
  livegate(
    deployment('failed', ['failed'], {
      environment: 'sandbox',
      progressMessage: 'Stopped before anything changed at Stripe',
      error: 'Stripe does not accept the key.',
      errorCategory: 'authentication',
      stripeRequestId: 'req_1',
      validationResults: [result('StripeKeyFits', 'failed', { message: 'There is no key.' })],
    }),
  );
  // When
  renderApp('/dashboard/launches?launch=d1');
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Gold did not go on sale' })).not.toBeNull();
  expect(screen.getByText('Stripe did not accept the key')).not.toBeNull();
  expect(screen.getByText('req_1')).not.toBeNull();
  expect(screen.getByRole('article', { name: 'StripeKeyFits holds' })).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Roll it back' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Check and launch again' }).getAttribute('href')).toBe(
    '/dashboard/launches?product=p1&in=sandbox',
  );
});

test('rolling back is offered only where the server says that it can be done', async () => {
  // Given
  livegate({ ...done, canRollBack: false });
  // When
  renderApp('/dashboard/launches?launch=d1');
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Gold went on sale' })).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Roll it back' })).toBeNull();
});

test('what a failed way back has left can be taken back again', async () => {
  // Given
  livegate(
    deployment('failed', ['complete', 'complete', 'failed'], {
      progressMessage: 'Not everything could be taken back',
      canRollBack: true,
    }),
  );
  // When
  renderApp('/dashboard/launches?launch=d1');
  // Then
  expect(await screen.findByRole('button', { name: 'Roll it back' })).not.toBeNull();
});

test('the history names each launch, and a running one goes on by itself', proves('SELL-15', 'SELL-42'), async () => {
  // Given
  const { become } = livegate(running);
  renderApp('/dashboard/launches');
  const table = within(await screen.findByRole('table', { name: 'Newest first' }));
  expect(await table.findByText('Gold')).not.toBeNull();
  expect(table.getByText('Running')).not.toBeNull();
  expect(table.getByRole('link', { name: /^See it: Gold/ }).getAttribute('href')).toBe('/dashboard/launches?launch=d1');
  // When
  become(done);
  // Then
  expect(await table.findByText('Completed', {}, { timeout: 8000 })).not.toBeNull();
});

test('a member follows a launch and presses nothing', async () => {
  // Given
  livegate(running);
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/launches?launch=d1');
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Putting Gold on sale' })).not.toBeNull();
  await waitFor(() => expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([]));
});
