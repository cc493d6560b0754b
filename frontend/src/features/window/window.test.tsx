import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { ChangeWindow, WindowState } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';
import { lengthWords, repeatOf, ruleWords } from './words.ts';

const freeze: ChangeWindow = {
  id: 'w1',
  kind: 'deny',
  reason: 'Christmas',
  owner: 'Olga',
  timezone: 'Europe/Berlin',
  localStart: '2027-12-24T18:00',
  durationMinutes: 4320,
  rule: 'FREQ=YEARLY',
  active: false,
  upcoming: [{ startsAt: '2027-12-24T17:00:00Z', endsAt: '2027-12-27T17:00:00Z' }],
  createdAt: '2026-11-21T10:00:00Z',
  updatedAt: '2026-11-21T10:00:00Z',
};

const open: WindowState = { at: '2026-11-21T10:00:00Z', open: true, minutes: 30, nextSlot: '2026-11-21T10:00:00Z' };
const closed: WindowState = {
  at: '2026-11-21T10:00:00Z',
  open: false,
  reason: 'Olga keeps changes out: Christmas.',
  opensAt: '2026-11-21T12:00:00Z',
  minutes: 30,
};

interface Sent {
  readonly method: string;
  readonly key: string | null;
  readonly body: unknown;
}

/** A list that keeps what it is given, and a door. */
function door(state: WindowState, start: readonly ChangeWindow[] = []) {
  const kept = [...start];
  const sent: Sent[] = [];
  const keep = async (request: Request) => {
    const body: unknown = await request.json();
    sent.push({ method: request.method, key: request.headers.get('Idempotency-Key'), body });
    return { ...freeze, ...(typeof body === 'object' ? body : {}) };
  };
  server.use(
    http.get('/api/v1/windows', () => HttpResponse.json({ items: kept })),
    http.get('/api/v1/windows/state', () => HttpResponse.json(state)),
    http.post('/api/v1/windows', async ({ request }) => {
      const one = { ...(await keep(request)), id: `w${kept.length + 2}` };
      kept.unshift(one);
      return HttpResponse.json(one, { status: 201 });
    }),
    http.put('/api/v1/windows/w1', async ({ request }) => {
      const one = await keep(request);
      kept.splice(0, 1, one);
      return HttpResponse.json(one);
    }),
    http.delete('/api/v1/windows/w1', () => {
      kept.splice(0, 1);
      return new HttpResponse(null, { status: 204 });
    }),
    http.post('/api/v1/windows/break-glass', async ({ request }) => {
      await keep(request);
      const glass = { reason: 'The shop is down.', by: 'Ada', brokenAt: closed.at, until: '2026-11-21T11:00:00Z' };
      server.use(http.get('/api/v1/windows/state', () => HttpResponse.json({ ...open, brokenGlass: glass })));
      return HttpResponse.json(glass, { status: 201 });
    }),
  );
  return sent;
}

const region = async () => within(await screen.findByRole('region', { name: 'Windows and freezes' }));

test('a window says what it does, when it comes next and who answers for it', async () => {
  // Given
  door(open, [freeze]);
  // When
  renderApp('/dashboard/windows');
  // Then
  const list = await region();
  expect((await list.findByRole('heading', { name: /^Christmas/ })).textContent).toContain('Waiting');
  expect(list.getByText('Keeps changes out: Every year on the same date, 3 d, Europe/Berlin')).not.toBeNull();
  expect(list.getByText(/^Next: Fri, Dec 24, 2027.*06:00 PM/)).not.toBeNull();
  expect(list.getByText('Olga answers for it.')).not.toBeNull();
  expect(await screen.findByRole('heading', { name: 'Changes are allowed now' })).not.toBeNull();
});

test('a window is added once by a double tap, in its own zone', async () => {
  // Given
  const sent = door(open);
  renderApp('/dashboard/windows');
  const list = await region();
  await userEvent.click(await list.findByRole('button', { name: 'Add a window' }));
  await userEvent.type(await list.findByLabelText('Why'), 'Nobody is here');
  await userEvent.selectOptions(list.getByLabelText('Time zone'), 'America/New_York');
  await userEvent.type(list.getByLabelText('First start, in that zone'), '2027-03-13T22:00');
  await userEvent.selectOptions(list.getByLabelText('How often'), 'Every day');
  // When
  await doubleTap(list.getByRole('button', { name: 'Add the window' }));
  // Then
  expect(await list.findByRole('heading', { name: /^Nobody is here/ })).not.toBeNull();
  expect(sent).toEqual([
    {
      method: 'POST',
      key: expect.stringMatching(/^[0-9a-f-]{36}$/),
      body: {
        kind: 'deny',
        reason: 'Nobody is here',
        timezone: 'America/New_York',
        localStart: '2027-03-13T22:00',
        durationMinutes: 480,
        rule: 'FREQ=DAILY',
      },
    },
  ]);
});

test('a rule that the server does not take is said beside it, and nothing that was typed is lost', async () => {
  // Given
  door(open, [freeze]);
  const message = 'Use DAILY, WEEKLY, MONTHLY or YEARLY.';
  server.use(http.put('/api/v1/windows/w1', () => problem(400, 'VALIDATION_FAILED', { errors: [{ field: 'rule', message }] })));
  renderApp('/dashboard/windows');
  const list = await region();
  await userEvent.click(await list.findByRole('button', { name: 'Edit Christmas' }));
  await userEvent.selectOptions(await list.findByLabelText('How often'), 'By a rule of your own');
  const rule = list.getByLabelText<HTMLInputElement>('Rule');
  await userEvent.clear(rule);
  await userEvent.type(rule, 'FREQ=SECONDLY');
  // When
  await userEvent.click(list.getByRole('button', { name: 'Save the window' }));
  // Then
  expect(await list.findAllByText(message)).toHaveLength(2);
  expect([rule.getAttribute('aria-invalid'), rule.value]).toEqual(['true', 'FREQ=SECONDLY']);
});

test('a window is edited in its place, with its length as people say it', async () => {
  // Given
  const sent = door(open, [freeze]);
  renderApp('/dashboard/windows');
  const list = await region();
  await userEvent.click(await list.findByRole('button', { name: 'Edit Christmas' }));
  const hours = await list.findByLabelText<HTMLInputElement>('Length in hours');
  expect(hours.value).toBe('72');
  await userEvent.clear(hours);
  await userEvent.type(hours, '1,5');
  // When
  await userEvent.click(list.getByRole('button', { name: 'Save the window' }));
  // Then
  expect(await list.findByText(/, 1 h 30 min, Europe\/Berlin$/)).not.toBeNull();
  expect(sent[0]).toMatchObject({ method: 'PUT', body: { durationMinutes: 90, rule: 'FREQ=YEARLY', owner: 'Olga' } });
});

test('a window is deleted after its consequence was read', async () => {
  // Given
  door(open, [freeze]);
  renderApp('/dashboard/windows');
  const list = await region();
  await userEvent.click(await list.findByRole('button', { name: 'Delete Christmas' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('Changes may go out again in its hours.')).not.toBeNull();
  // When
  await userEvent.click(dialog.getByRole('button', { name: 'Delete the window' }));
  // Then
  expect(await list.findByText(/^There is no window yet/)).not.toBeNull();
});

test('what cannot wait passes a closed door with a reason that everybody sees', async () => {
  // Given
  const sent = door(closed);
  renderApp('/dashboard/windows');
  await screen.findByText(/^Olga keeps changes out: Christmas\. They may go out again from/);
  await userEvent.click(screen.getByRole('button', { name: 'It cannot wait' }));
  await userEvent.type(await screen.findByLabelText('Why it cannot wait'), 'The shop is down.');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Let changes through' }));
  // Then
  expect(await screen.findByText(/^Ada lets changes through until .*: The shop is down\.$/)).not.toBeNull();
  expect(sent[0]?.body).toEqual({ reason: 'The shop is down.', minutes: 60 });
});

test('a member reads and changes nothing', async () => {
  // Given
  door(closed, [freeze]);
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/windows');
  // Then
  const list = await region();
  expect(await list.findByRole('heading', { name: /^Christmas/ })).not.toBeNull();
  expect(list.queryAllByRole('button')).toEqual([]);
  expect(screen.queryByRole('button', { name: 'It cannot wait' })).toBeNull();
});

test('rules and lengths are told in words', () => {
  expect([repeatOf(undefined), repeatOf('FREQ=DAILY'), repeatOf('FREQ=DAILY;COUNT=3')]).toEqual(['', 'FREQ=DAILY', 'own']);
  expect([ruleWords(undefined), ruleWords('FREQ=MONTHLY;BYDAY=-1FR')]).toEqual(['Once', 'By the rule FREQ=MONTHLY;BYDAY=-1FR']);
  expect([lengthWords(30), lengthWords(90), lengthWords(1440), lengthWords(1505)]).toEqual(['30 min', '1 h 30 min', '1 d', '1 d 1 h 5 min']);
});
