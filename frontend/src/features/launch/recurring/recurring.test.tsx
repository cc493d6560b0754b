import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { RecurringDate, RecurringLaunch } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';
import { gold } from '~/testing/shop.ts';
import { repeatOf, ruleWords } from './words.ts';

const at = (instant: string) => ({ instant, localDateTime: instant.slice(0, 19), offset: '+02:00' });

const weekly: RecurringLaunch = {
  id: 's1',
  productId: 'p1',
  environment: 'live',
  sellBeforeLive: false,
  timezone: 'Europe/Berlin',
  localStart: '2027-06-07T09:00',
  rule: 'FREQ=WEEKLY',
  catchUpMinutes: 30,
  pauseOnFailure: true,
  state: 'active',
  upcoming: [at('2027-06-07T07:00:00Z'), at('2027-06-14T07:00:00Z')],
  createdAt: '2026-11-21T10:00:00Z',
  updatedAt: '2026-11-21T10:00:00Z',
};

const skipped: RecurringDate = {
  id: 'x1',
  date: at('2027-05-31T07:00:00Z'),
  outcome: 'skipped',
  reason: 'Another deployment of this product was running.',
  decidedAt: '2027-05-31T07:00:01Z',
};

/** A Livegate that keeps what it is given, and what it heard. */
function livegate(start: readonly RecurringLaunch[] = []) {
  const kept = [...start];
  const sent: { readonly method: string; readonly path: string; readonly body: unknown }[] = [];
  const hear = async (request: Request) => {
    const text = await request.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    sent.push({ method: request.method, path: new URL(request.url).pathname, body });
    return Object(body);
  };
  const become = (more: Partial<RecurringLaunch>) => {
    const one = { ...(kept[0] ?? weekly), ...more };
    kept.splice(0, 1, one);
    return HttpResponse.json(one);
  };
  server.use(
    http.get('/api/v1/products', () => HttpResponse.json({ items: [gold()] })),
    http.get('/api/v1/schedules', () => HttpResponse.json({ items: kept })),
    http.get('/api/v1/schedules/:id/dates', () => HttpResponse.json({ items: [skipped] })),
    http.post('/api/v1/schedules', async ({ request }) => {
      const one = { ...weekly, ...(await hear(request)), id: 's2' };
      kept.unshift(one);
      return HttpResponse.json(one, { status: 201 });
    }),
    http.put('/api/v1/schedules/s1', async ({ request }) => become(await hear(request))),
    http.post('/api/v1/schedules/s1/pause', async ({ request }) => {
      await hear(request);
      return become({ state: 'paused', upcoming: [], pausedReason: 'Paused by Ada.' });
    }),
    http.post('/api/v1/schedules/s1/resume', async ({ request }) => {
      await hear(request);
      return become({ state: 'active', upcoming: weekly.upcoming });
    }),
    http.delete('/api/v1/schedules/s1', () => {
      kept.splice(0, 1);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return sent;
}

const PAGE = '/dashboard/launches?recurring=all';

test('a launch that recurs says when, by which rule, and what became of its last dates', async () => {
  // Given
  livegate([weekly]);
  renderApp(PAGE);
  // When
  await userEvent.click(await screen.findByText('What became of the last dates'));
  // Then
  expect(screen.getByRole('heading', { name: /^Gold/ }).textContent).toContain('Active');
  expect(screen.getByText('Every week on the same day, live, Europe/Berlin')).not.toBeNull();
  expect(screen.getByText(/^Next: Mon, Jun 7, 2027.*09:00 AM/)).not.toBeNull();
  expect(await screen.findByText(/Another deployment of this product was running\./)).not.toBeNull();
});

test('one is added once by a double tap, in its own zone', proves('SELL-71'), async () => {
  // Given
  const sent = livegate();
  renderApp(PAGE);
  await userEvent.click(await screen.findByRole('button', { name: 'Let a launch recur' }));
  await screen.findByRole('option', { name: 'Gold' });
  await userEvent.selectOptions(screen.getByLabelText('Product'), 'Gold');
  await userEvent.selectOptions(screen.getByLabelText('Time zone'), 'America/New_York');
  await userEvent.type(screen.getByLabelText('First launch, in that zone'), '2027-03-08T09:00');
  await userEvent.selectOptions(screen.getByLabelText('How often'), 'Monday to Friday');
  // When
  await doubleTap(screen.getByRole('button', { name: 'Let it recur' }));
  // Then
  expect(await screen.findByRole('heading', { name: /^Gold/ })).not.toBeNull();
  expect(sent).toEqual([
    {
      method: 'POST',
      path: '/api/v1/schedules',
      body: {
        productId: 'p1',
        environment: 'live',
        sellBeforeLive: false,
        timezone: 'America/New_York',
        localStart: '2027-03-08T09:00',
        rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
        catchUpMinutes: 30,
        pauseOnFailure: true,
      },
    },
  ]);
});

test('a rule that the server does not take is said beside it', async () => {
  // Given
  livegate([weekly]);
  const message = 'This rule has no date ahead. Choose a later start or end.';
  server.use(http.put('/api/v1/schedules/s1', () => problem(400, 'VALIDATION_FAILED', { errors: [{ field: 'rule', message }] })));
  renderApp(PAGE);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit Gold' }));
  await userEvent.selectOptions(await screen.findByLabelText('How often'), 'By a rule of your own');
  const rule = screen.getByLabelText<HTMLInputElement>('Rule');
  await userEvent.clear(rule);
  await userEvent.type(rule, 'FREQ=DAILY;COUNT=1');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Save it' }));
  // Then
  expect(await screen.findAllByText(message)).toHaveLength(2);
  expect([rule.getAttribute('aria-invalid'), rule.value]).toEqual(['true', 'FREQ=DAILY;COUNT=1']);
});

test('it is paused by one press, says why, and is resumed by another', proves('SELL-71'), async () => {
  // Given
  const sent = livegate([weekly]);
  renderApp(PAGE);
  await userEvent.click(await screen.findByRole('button', { name: 'Pause Gold' }));
  expect(await screen.findByText('Paused by Ada.')).not.toBeNull();
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Resume Gold' }));
  // Then
  expect(await screen.findByText(/^Next: Mon, Jun 7/)).not.toBeNull();
  expect(sent.map(({ path }) => path)).toEqual(['/api/v1/schedules/s1/pause', '/api/v1/schedules/s1/resume']);
});

test('it is deleted after its consequence was read', async () => {
  // Given
  livegate([weekly]);
  renderApp(PAGE);
  await userEvent.click(await screen.findByRole('button', { name: 'Delete Gold' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/^What it has put on sale stays on sale\./)).not.toBeNull();
  // When
  await userEvent.click(dialog.getByRole('button', { name: 'Delete it' }));
  // Then
  expect(await screen.findByText('No launch recurs yet')).not.toBeNull();
});

test('a member reads and changes nothing', async () => {
  // Given
  livegate([weekly]);
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp(PAGE);
  // Then
  expect(await screen.findByRole('heading', { name: /^Gold/ })).not.toBeNull();
  expect(screen.queryByRole('button', { name: /^(Pause|Edit|Delete) Gold$|^Let a launch recur$/ })).toBeNull();
});

test('rules are told in words', () => {
  expect([repeatOf(undefined), repeatOf('FREQ=DAILY'), repeatOf('FREQ=DAILY;COUNT=3')]).toEqual(['FREQ=WEEKLY', 'FREQ=DAILY', 'own']);
  expect([ruleWords('FREQ=DAILY'), ruleWords('FREQ=MONTHLY;BYDAY=1MO')]).toEqual(['Every day', 'By the rule FREQ=MONTHLY;BYDAY=1MO']);
});
