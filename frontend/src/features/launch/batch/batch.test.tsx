import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { BatchItem, BatchValidation, LaunchBatch, LaunchTemplate } from '~/shared/api/schema.d.ts';
import { playStreams, Stream } from '~/testing/gate.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, server } from '~/testing/server.ts';
import { gold, result } from '~/testing/shop.ts';

beforeEach(playStreams);

const item = (position: number, status: BatchItem['status'], more: Partial<BatchItem> = {}): BatchItem => ({
  position,
  productId: `p${position + 1}`,
  productName: position === 0 ? 'Gold' : 'Silver',
  status,
  progressPercentage: 0,
  ...more,
});

const batch = (status: LaunchBatch['status'], items: readonly BatchItem[], more: Partial<LaunchBatch> = {}): LaunchBatch => ({
  id: 'b1',
  environment: 'live',
  sellBeforeLive: false,
  stopOnFailure: true,
  status,
  progressPercentage: 0,
  progressMessage: 'Launches product 1 of 2',
  counts: { products: 2, completed: 0, failed: 0, skipped: 0 },
  createdBy: 'Ada',
  createdAt: '2026-11-21T10:00:00Z',
  items: [...items],
  ...more,
});

const running = batch('launching', [item(0, 'launching', { deploymentId: 'd1', progressMessage: 'Create the product Gold' }), item(1, 'waiting')]);
const ended = batch('failed', [item(0, 'completed', { deploymentId: 'd1' }), item(1, 'failed', { deploymentId: 'd2', error: 'Stripe refused.' })], {
  progressPercentage: 100,
  progressMessage: '1 of 2 products were launched',
  counts: { products: 2, completed: 1, failed: 1, skipped: 0 },
  finishedAt: '2026-11-21T10:00:09Z',
});

const found = (second: 'passed' | 'failed'): BatchValidation => ({
  status: second,
  items: [
    { productId: 'p1', productName: 'Gold', status: 'passed', validationResults: [result('ProductComplete', 'passed')] },
    { productId: 'p2', productName: 'Silver', status: second, validationResults: [result('ProductComplete', second)] },
  ],
});

/** A Livegate with two products and one batch, and what it was sent. */
function livegate(validation: BatchValidation, start: LaunchBatch = running) {
  const sent: unknown[] = [];
  let asked = 0;
  let now = start;
  server.use(
    http.get('/api/v1/products', () => HttpResponse.json({ items: [gold(), gold({ id: 'p2', name: 'Silver' })] })),
    http.get('/api/v1/batches/b1', () => HttpResponse.json(now)),
    http.get('/api/v1/batches', () => HttpResponse.json({ items: [{ ...now, items: [] }] })),
    http.post('/api/v1/batches/validate', () => {
      asked += 1;
      return HttpResponse.json(validation);
    }),
    http.post('/api/v1/batches', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(now, { status: 201 });
    }),
    http.post('/api/v1/batches/b1/cancel', () => {
      now = { ...now, status: 'stopping', progressMessage: 'Finishes the launch under way, and then stops' };
      return HttpResponse.json(now);
    }),
  );
  const tell = (next: LaunchBatch) => {
    now = next;
    act(() => Stream.latest?.say(next));
  };
  return { sent, tell, asked: () => asked };
}

const rehearsal: LaunchTemplate = {
  id: 't9',
  name: 'Rehearsal',
  environment: 'sandbox',
  sellBeforeLive: false,
  stopOnFailure: false,
  createdAt: '2026-11-21T10:00:00Z',
  updatedAt: '2026-11-21T10:00:00Z',
};

const order = async () =>
  within(await screen.findByRole('list', { name: 'Products, in the order of their launches' }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('p')?.textContent);

test('products that are ticked on the list go on together, in the order of the ticks', async () => {
  // Given
  livegate(found('passed'));
  renderApp('/dashboard/products');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Launch Silver with others' }));
  // When
  await userEvent.click(screen.getByRole('checkbox', { name: 'Launch Gold with others' }));
  // Then
  expect(screen.getByText('2 products are chosen.')).not.toBeNull();
  expect(screen.getByRole('link', { name: 'Check and launch together' }).getAttribute('href')).toBe(
    '/dashboard/launches?products=p2%2Cp1',
  );
});

test('a batch is checked on opening, put in order without asking again, and launched by one press', proves('SELL-68'), async () => {
  // Given
  const { sent, asked } = livegate(found('passed'));
  renderApp('/dashboard/launches?products=p1,p2');
  expect(await screen.findByText('Everything is in order')).not.toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: /^Go on with the others/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Earlier: Silver' }));
  expect(await order()).toEqual(['1. Silver', '2. Gold']);
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Go live with 2 products' }));
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Putting 2 products on sale' })).not.toBeNull();
  expect(sent).toEqual([{ productIds: ['p2', 'p1'], environment: 'live', sellBeforeLive: false, stopOnFailure: false }]);
  expect(asked()).toBe(1);
});

test('a product that is not ready says what to do, and holds all of them until it is taken out', proves('SELL-45', 'SELL-68'), async () => {
  // Given
  const { sent } = livegate(found('failed'));
  renderApp('/dashboard/launches?products=p1,p2');
  const button = await screen.findByRole('button', { name: 'Go live with 2 products' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(await screen.findByText('Said of ProductComplete.')).not.toBeNull();
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Take out: Silver' }));
  // Then
  expect(await order()).toEqual(['1. Gold']);
  expect(sent).toEqual([]);
});

test('what holds back every product alike is said once, and what is one product’s own stays with it', async () => {
  // Given
  const noKey = result('StripeKeyFits', 'failed', { message: 'There is no live key of Stripe.' });
  const { items } = found('failed');
  livegate({ status: 'failed', items: items.map((one) => ({ ...one, status: 'failed', validationResults: [...one.validationResults, noKey] })) });
  // When
  renderApp('/dashboard/launches?products=p1,p2');
  // Then
  expect(await screen.findByRole('heading', { level: 2, name: 'In the way of all of them' })).not.toBeNull();
  expect(await screen.findByText('Said of ProductComplete.')).not.toBeNull();
  expect(screen.getAllByText('There is no live key of Stripe.')).toHaveLength(1);
});

test('a batch is followed over its stream to its one report', proves('SELL-68'), async () => {
  // Given
  const { tell } = livegate(found('passed'));
  renderApp('/dashboard/launches?batch=b1');
  expect(await screen.findByRole('heading', { level: 1, name: 'Putting 2 products on sale' })).not.toBeNull();
  expect(Stream.latest?.url).toBe('/api/v1/batches/b1/events');
  // When
  tell(ended);
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Not everything went on sale' })).not.toBeNull();
  expect(screen.getByText('1 failed.')).not.toBeNull();
  expect(screen.getByText('Stripe refused.')).not.toBeNull();
  expect(screen.getByRole('link', { name: 'See its launch: Silver' }).getAttribute('href')).toBe('/dashboard/launches?launch=d2');
  expect(Stream.latest?.readyState).toBe(Stream.CLOSED);
});

test('a batch is stopped after its consequence was read', async () => {
  // Given
  livegate(found('passed'));
  renderApp('/dashboard/launches?batch=b1');
  await userEvent.click(await screen.findByRole('button', { name: 'Stop the batch' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/The launch that is under way is finished/)).not.toBeNull();
  // When
  await userEvent.click(dialog.getByRole('button', { name: 'Stop the batch' }));
  // Then
  expect(await screen.findAllByText('Finishes the launch under way, and then stops')).not.toHaveLength(0);
});

test('settings are kept under a name and fill in the next batch', proves('SELL-69'), async () => {
  // Given
  const kept: unknown[] = [];
  livegate(found('passed'));
  server.use(
    http.get('/api/v1/templates', () => HttpResponse.json({ items: kept.map(() => rehearsal) })),
    http.post('/api/v1/templates', async ({ request }) => {
      kept.push(await request.json());
      return HttpResponse.json(rehearsal, { status: 201 });
    }),
  );
  renderApp('/dashboard/launches?products=p1,p2');
  await userEvent.click(await screen.findByText('Keep these settings as a template'));
  await userEvent.type(screen.getByLabelText('Name'), 'Rehearsal');
  await userEvent.click(screen.getByRole('button', { name: 'Keep the template' }));
  // When
  await userEvent.selectOptions(await screen.findByLabelText('Start from a template'), 'Rehearsal');
  // Then
  expect(kept).toEqual([{ name: 'Rehearsal', environment: 'live', sellBeforeLive: false, stopOnFailure: true }]);
  expect(screen.getByRole('radio', { name: /^In Stripe’s sandbox/, checked: true })).not.toBeNull();
  expect(screen.getByRole('radio', { name: /^Go on with the others/, checked: true })).not.toBeNull();
  expect(await screen.findByRole('button', { name: 'Launch 2 products in the sandbox' })).not.toBeNull();
});

test('a template is deleted after its consequence was read', async () => {
  // Given
  livegate(found('passed'));
  const kept = [rehearsal];
  server.use(
    http.get('/api/v1/templates', () => HttpResponse.json({ items: kept })),
    http.delete('/api/v1/templates/t9', () => {
      kept.pop();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp('/dashboard/launches?products=p1,p2');
  await userEvent.selectOptions(await screen.findByLabelText('Start from a template'), 'Rehearsal');
  await userEvent.click(screen.getByRole('button', { name: 'Delete this template' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('Launches that were made with it stay as they are.')).not.toBeNull();
  // When
  await userEvent.click(dialog.getByRole('button', { name: 'Delete the template' }));
  // Then
  await waitFor(() => expect(screen.queryByLabelText('Start from a template')).toBeNull());
  expect(kept).toEqual([]);
});

test('a member looks and launches nothing', async () => {
  // Given
  livegate(found('passed'));
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/launches?products=p1,p2');
  // Then
  expect(await screen.findByText('You can look, and not launch')).not.toBeNull();
  expect(screen.queryByRole('button', { name: /^Go live/ })).toBeNull();
});
