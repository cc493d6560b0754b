import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { CheckoutTrial } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { problem, server } from '~/testing/server.ts';
import { gold, result, validation } from '~/testing/shop.ts';

const passed: CheckoutTrial = {
  productId: 'p1',
  standing: 'passed',
  results: [result('SandboxReady', 'passed'), result('CanBeBought:gold', 'passed')],
  triedBy: 'Ada',
  triedAt: '2026-11-21T10:00:00Z',
};

const failed: CheckoutTrial = {
  ...passed,
  standing: 'failed',
  results: [
    result('SandboxReady', 'passed'),
    result('CanBeBought:gold', 'failed', { message: 'Stripe refused: it must add up to at least 50 jpy.' }),
  ],
};

/** A Livegate whose try ends as it is told; how often it was tried and checked. */
function livegate(outcome: CheckoutTrial) {
  const count = { tries: 0, checks: 0 };
  server.use(
    http.get('/api/v1/products/p1', () => HttpResponse.json(gold())),
    http.get('/api/v1/products/p1/checkout-trial', () =>
      HttpResponse.json(count.tries === 0 ? { productId: 'p1', standing: 'untried', results: [] } : outcome),
    ),
    http.post('/api/v1/products/p1/checkout-trial', async () => {
      count.tries += 1;
      // Stripe takes longer than a second tap; after the answer, a tap is another try.
      await delay(500);
      return HttpResponse.json(outcome);
    }),
    http.post('/api/v1/products/deploy', () => {
      count.checks += 1;
      return HttpResponse.json(validation([result('ProductComplete', 'passed')]));
    }),
  );
  return count;
}

test('a checkout is tried once by a double tap, and everything is checked again', proves('SELL-70'), async () => {
  // Given
  const count = livegate(passed);
  renderApp('/dashboard/launches?product=p1');
  expect(await screen.findByText('Can it be bought?')).not.toBeNull();
  // When
  await doubleTap(screen.getByRole('button', { name: 'Try the checkout' }));
  // Then
  expect(await screen.findByText('It can be bought')).not.toBeNull();
  expect(screen.getByText(/^Ada tried it on /)).not.toBeNull();
  expect(screen.getByText('2 found in order')).not.toBeNull();
  await waitFor(() => expect(count).toEqual({ tries: 1, checks: 2 }));
});

test('what Stripe would not sell is said in its words', async () => {
  // Given
  livegate(failed);
  renderApp('/dashboard/launches?product=p1');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Try the checkout' }));
  // Then
  expect(await screen.findByText('It could not be bought')).not.toBeNull();
  expect(screen.getByText('Stripe refused: it must add up to at least 50 jpy.')).not.toBeNull();
});

test('what stands in the way of every price is one card, and no way leads back to the page itself', async () => {
  // Given
  const noPrice = result('SandboxReady', 'deferred', { message: 'Put the product on sale in the sandbox first.' });
  const waits = result('CanBeBought:gold', 'deferred', { message: 'It waits for the sandbox.' });
  livegate({ ...passed, standing: 'unfinished', results: [noPrice, waits] });
  const here = { kind: 'open' as const, label: 'Try it', value: '/dashboard/launches?product=p1' };
  const untried = result('CheckoutTried', 'warning', { strict: false, message: 'Nobody has tried yet.', fix: [here] });
  server.use(http.post('/api/v1/products/deploy', () => HttpResponse.json(validation([untried]))));
  renderApp('/dashboard/launches?product=p1');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Try the checkout' }));
  // Then
  expect(await screen.findByText('Put the product on sale in the sandbox first.')).not.toBeNull();
  expect(screen.queryByText('It waits for the sandbox.')).toBeNull();
  expect(screen.getByText('Nobody has tried yet.')).not.toBeNull();
  expect(screen.queryByRole('link', { name: 'Try it' })).toBeNull();
});

test('a refusal to try is said, and it can be asked again', async () => {
  // Given
  const count = livegate(passed);
  server.use(http.post('/api/v1/products/p1/checkout-trial', () => problem(429, 'RATE_LIMITED'), { once: true }));
  renderApp('/dashboard/launches?product=p1');
  await userEvent.click(await screen.findByRole('button', { name: 'Try the checkout' }));
  expect(await screen.findByText(/Refused: RATE_LIMITED\./)).not.toBeNull();
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Try the checkout' }));
  // Then
  expect(await screen.findByText('It can be bought')).not.toBeNull();
  expect(count.tries).toBe(1);
});
