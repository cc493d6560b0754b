import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { LaunchMetrics, LaunchTelling } from '~/shared/api/schema.d.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { server } from '~/testing/server.ts';
import { verdictWords } from './verdict.ts';
import { correlationWords, percent, span } from './words.ts';

const metrics: LaunchMetrics = {
  from: '2026-11-01T00:00:00Z',
  to: '2026-11-03T00:00:00Z',
  timezone: 'UTC',
  totals: { launches: 8, succeeded: 5, failed: 2, cancelled: 1, open: 0, successRate: 5 / 7, failureRate: 2 / 7, scheduled: 2, scheduledShare: 0.25 },
  durations: { timed: 5, meanMs: 4300, p95Ms: 9100 },
  days: [
    { day: '2026-11-01', launches: 3, succeeded: 2, failed: 1, scheduled: 0, meanMs: 4000, p95Ms: 5000 },
    { day: '2026-11-02', launches: 5, succeeded: 3, failed: 1, scheduled: 2, meanMs: 4500, p95Ms: 9100 },
  ],
  validationFailures: [{ check: 'AppIsLive', title: 'The app is live', launches: 1, share: 0.125 }],
  failuresByCategory: [
    { category: 'rate_limit', failures: 1, share: 0.5 },
    { category: 'validation', failures: 1, share: 0.5 },
  ],
  steps: [
    { step: 'change', title: 'Change products and prices at Stripe', timed: 5, meanMs: 3100, p95Ms: 8000, share: 0.8 },
    { step: 'plan', title: 'See what has to change at Stripe', timed: 6, meanMs: 700, p95Ms: 900, share: 0.2 },
  ],
  stripe: { troubled: 1, failureRateTroubled: 1, failureRateOthers: 1 / 6, correlation: 0.6455, byCategory: [{ category: 'rate_limit', launches: 1, failed: 1 }] },
  funnel: [
    { stage: 'added', products: 10, share: 1, dropOff: 0 },
    { stage: 'begun', products: 6, share: 0.6, dropOff: 4 },
    { stage: 'validated', products: 5, share: 0.5, dropOff: 1 },
    { stage: 'onSale', products: 4, share: 0.4, dropOff: 1 },
    { stage: 'kept', products: 4, share: 0.4, dropOff: 0 },
  ],
  dialogs: [],
};

/** Answers with these figures and keeps what was asked. */
function counted(answer: LaunchMetrics) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('/api/v1/deployments/metrics', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json(answer);
    }),
  );
  return asked;
}

test('the figures stand in words', proves('SELL-51'), async () => {
  // Given
  counted(metrics);
  // When
  renderApp('/dashboard/metrics');
  // Then
  expect((await screen.findByText('71.4%')).tagName).toBe('DD');
  const terms = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(terms).toEqual(['8', '71.4%', '28.6%', '1', '25%', '4.3 s', '9.1 s']);
  expect(screen.getByText('The slowest step is "Change products and prices at Stripe".')).not.toBeNull();
  expect(screen.getByText('1 of them failed', { selector: 'span' })).not.toBeNull();
  expect(screen.getByText(/go together strongly \(correlation 0\.65\)/)).not.toBeNull();
});

test('every chart has its table', proves('SELL-53'), async () => {
  // Given
  counted(metrics);
  renderApp('/dashboard/metrics');
  // When
  await userEvent.click(await screen.findByText('Day by day, as a table'));
  // Then
  const rows = within(screen.getByRole('table', { name: 'Launches day by day' })).getAllByRole('row');
  expect(rows.slice(1).map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([
    ['Nov 1, 2026', '3', '2', '1', '0', '4 s', '5 s'],
    ['Nov 2, 2026', '5', '3', '1', '2', '4.5 s', '9.1 s'],
  ]);
  expect(screen.getAllByText(/, as a table$/)).toHaveLength(7);
});

/** So many were looked at, and so many of these launched. */
const told = (telling: LaunchTelling, opened: number, begun: number): LaunchMetrics['dialogs'][number] => ({
  telling,
  stages: [
    { stage: 'opened', products: opened, share: 1, dropOff: 0 },
    { stage: 'begun', products: begun, share: begun / opened, dropOff: opened - begun },
  ],
});

test('two dialogs that are tried stand beside each other, stage by stage, with a table', proves('SELL-76'), async () => {
  // Given
  counted({ ...metrics, dialogs: [told('checksFirst', 40, 20), told('consequencesFirst', 50, 45)] });
  renderApp('/dashboard/metrics');
  // When
  await userEvent.click(await screen.findByText('Two launch dialogs, as a table'));
  // Then
  const rows = within(screen.getByRole('table', { name: 'Two launch dialogs' })).getAllByRole('row');
  expect(rows.slice(1).map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([
    ['Launch looked at, checks first', '40', 'none lost'],
    ['Launch looked at, consequences first', '50', 'none lost'],
    ['Launch begun, checks first', '20', '20 lost'],
    ['Launch begun, consequences first', '45', '5 lost'],
  ]);
  expect(screen.getByText('Launches are begun more often with consequences first, and that is hardly chance.')).not.toBeNull();
});

test('a verdict on two dialogs is given only where chance can be told from it', proves('SELL-76'), () => {
  const verdict = (...dialogs: Parameters<typeof verdictWords>[0]) => verdictWords(dialogs).split(':')[0];
  expect([
    verdict(told('checksFirst', 90, 9)),
    verdict(told('checksFirst', 29, 0), told('consequencesFirst', 100, 100)),
    verdict(told('checksFirst', 100, 50), told('consequencesFirst', 100, 60)),
    verdict(told('checksFirst', 100, 100), told('consequencesFirst', 100, 100)),
    verdict(told('checksFirst', 1000, 600), told('consequencesFirst', 1000, 500)),
  ]).toEqual([
    'Only one of the two was looked at, so there is nothing to compare yet.',
    'Too few to tell',
    'Launches are begun about as often either way',
    'Launches are begun about as often either way',
    'Launches are begun more often with checks first, and that is hardly chance.',
  ]);
});

test('the columns of a day are as high as its launches', async () => {
  // Given
  counted(metrics);
  // When
  renderApp('/dashboard/metrics');
  // Then
  const chart = await screen.findByRole('img', { name: 'Launches day by day' });
  const heights = [...chart.querySelectorAll('rect')].map((one) => Number(one.getAttribute('height')));
  expect(heights).toEqual([40, 20, 0, 60, 20, 20]);
});

test('another time and place is asked for', async () => {
  // Given
  const asked = counted(metrics);
  renderApp('/dashboard/metrics');
  await screen.findByText('71.4%');
  await userEvent.selectOptions(screen.getByLabelText('Since'), '7');
  // When
  await userEvent.selectOptions(screen.getByLabelText('Where'), 'Live');
  // Then
  await screen.findByText('71.4%');
  const last = asked.at(-1);
  expect(last?.get('environment')).toBe('live');
  const back = Date.now() - Date.parse(last?.get('from') ?? '');
  expect(Math.round(back / 86_400_000)).toBe(7);
});

test('where nothing was launched there is one thing to do', async () => {
  // Given
  counted({ ...metrics, totals: { launches: 0, succeeded: 0, failed: 0, cancelled: 0, open: 0, scheduled: 0 } });
  // When
  renderApp('/dashboard/metrics');
  // Then
  expect(await screen.findByRole('heading', { name: 'No launch in this time' })).not.toBeNull();
});

test('figures are written for people', () => {
  expect([percent(undefined), percent(0.005), span(undefined), span(999), span(119_000), span(600_000)]).toEqual([
    '—',
    '0.5%',
    '—',
    '999 ms',
    '119 s',
    '10 min',
  ]);
  expect([correlationWords(undefined), correlationWords(-0.3), correlationWords(0)].map((one) => one.split(' ')[0])).toEqual([
    'There',
    'Trouble',
    'Trouble',
  ]);
});
