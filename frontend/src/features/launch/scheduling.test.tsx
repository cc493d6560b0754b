import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { ProductDeployment } from '~/shared/api/schema.d.ts';
import { playStreams } from '~/testing/gate.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';
import { deployment, gold, held, result, scheduled, validation } from '~/testing/shop.ts';

beforeEach(playStreams);

const slot = { instant: '2099-06-02T07:00:00Z', localDateTime: '2099-06-02T09:00:00', offset: '+02:00' };

type Answer = (body: Record<string, unknown>) => ProductDeployment | Response;

/** A Livegate that has these launches, answers deeds as it is told, and what it heard. */
function livegate(answer: Answer, ...launches: ProductDeployment[]) {
  const heard: Record<string, unknown>[] = [];
  const known = new Map(launches.map((launch) => [launch.id, launch]));
  server.use(
    http.get('/api/v1/products/p1', () => HttpResponse.json(gold())),
    http.get('/api/v1/products', () => HttpResponse.json({ items: [gold()] })),
    http.get('/api/v1/time-zones', () =>
      HttpResponse.json({
        edition: '2026b',
        items: ['America/New_York', 'Europe/Berlin', 'UTC'].map((id) => ({ id, offset: '+00:00' })),
      }),
    ),
    http.get('/api/v1/windows/state', ({ request }) =>
      HttpResponse.json({ at: new URL(request.url).searchParams.get('at'), minutes: 15, open: true }),
    ),
    http.get('/api/v1/deployments/:id/safe-slot', () => HttpResponse.json({ slot })),
    http.get('/api/v1/deployments/:id', ({ params }) => HttpResponse.json(known.get(String(params['id'])) ?? null)),
    http.get('/api/v1/deployments', ({ request }) => {
      const status = new URL(request.url).searchParams.get('status');
      return HttpResponse.json({ items: [...known.values()].filter(({ deploymentStatus }) => status === null || status === deploymentStatus) });
    }),
    http.post('/api/v1/products/deploy', async ({ request }) => {
      const body: Record<string, unknown> = Object(await request.json());
      if (body['action'] === 'validate') return HttpResponse.json(validation([result('ProductComplete', 'passed')]));
      heard.push(body);
      const given = answer(body);
      if (given instanceof Response) return given;
      known.set(given.id, given);
      return HttpResponse.json(given);
    }),
  );
  return heard;
}

async function typeTime(local: string, zone = 'Europe/Berlin'): Promise<void> {
  fireEvent.change(await screen.findByLabelText('Day and time'), { target: { value: local } });
  await userEvent.selectOptions(await screen.findByLabelText('Time zone'), zone);
}

const schedule = () => userEvent.click(screen.getByRole('button', { name: 'Schedule the launch' }));

test('a time is chosen in a zone, told in words, and sent as the clocks there show it', proves('SELL-7', 'SELL-8', 'SELL-46'), async () => {
  // Given
  const heard = livegate(() => scheduled());
  renderApp('/dashboard/launches?product=p1');
  await userEvent.click(await screen.findByRole('radio', { name: /^At a time/ }));
  await typeTime('2099-06-01T09:00');
  expect(await screen.findByText(/^Gold goes on sale on .+\(Europe\/Berlin\), in/)).not.toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: 'A day before' }));
  // When
  await schedule();
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Gold goes on sale' })).not.toBeNull();
  expect(heard).toEqual([
    {
      action: 'schedule',
      productId: 'p1',
      scheduledFor: '2099-06-01T09:00',
      timezone: 'Europe/Berlin',
      notificationSettings: { emailNotifications: true, reminderBeforeMinutes: [1440, 30] },
      environment: 'live',
      sellBeforeLive: false,
    },
  ]);
});

test('a time that the clocks go forward over is told at once, with the times beside it', async () => {
  // Given
  livegate(() => scheduled());
  renderApp('/dashboard/launches?product=p1&when=later');
  await typeTime('2099-03-29T02:30');
  const gap = within((await screen.findByText('There is no such time on that day')).parentElement ?? document.body);
  const [, after] = gap.getAllByRole('button');
  // When
  await userEvent.click(after ?? document.body);
  // Then
  expect(screen.getByLabelText<HTMLInputElement>('Day and time').value).toBe('2099-03-29T03:30');
  expect(screen.queryByText('There is no such time on that day')).toBeNull();
});

test('a time that comes twice is the one that is chosen, also where only the server knows', async () => {
  // Given
  const candidates = [
    { instant: '2099-06-01T07:00:00Z', localDateTime: '2099-06-01T09:00:00', offset: '+02:00' },
    { instant: '2099-06-01T08:00:00Z', localDateTime: '2099-06-01T09:00:00', offset: '+01:00' },
  ];
  const errors = [{ field: 'offset', message: 'Use the first or the second.' }];
  const heard = livegate(({ offset }) =>
    offset === undefined ? problem(422, 'LOCAL_TIME_AMBIGUOUS', { candidates, errors }) : scheduled(),
  );
  renderApp('/dashboard/launches?product=p1&when=later');
  await typeTime('2099-06-01T09:00');
  await schedule();
  await userEvent.click(await screen.findByRole('radio', { name: /^The second time/ }));
  // When
  await schedule();
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Gold goes on sale' })).not.toBeNull();
  expect(heard.map(({ offset }) => offset)).toEqual([undefined, '+01:00']);
});

test('a window that is shut then is told, and the next safe slot is one tap away', async () => {
  // Given
  livegate(() => scheduled());
  server.use(
    http.get('/api/v1/windows/state', ({ request }) => {
      const at = new URL(request.url).searchParams.get('at');
      const isOpen = at === '2099-06-02T07:00:00.000Z';
      return HttpResponse.json({ at, minutes: 15, open: isOpen, ...(!isOpen && { reason: 'Stock is counted.', nextSlot: slot.instant }) });
    }),
  );
  renderApp('/dashboard/launches?product=p1&when=later');
  await typeTime('2099-06-01T09:00');
  expect(await screen.findByText('Stock is counted.')).not.toBeNull();
  // When
  await userEvent.click(screen.getByRole('button', { name: /^Next safe slot: .+\(Europe\/Berlin\)$/ }));
  // Then
  expect(screen.getByLabelText<HTMLInputElement>('Day and time').value).toBe('2099-06-02T09:00');
  await waitFor(() => expect(screen.queryByText('Changes are not allowed then')).toBeNull());
});

test('what was typed is there after a reload', async () => {
  // Given
  livegate(() => scheduled());
  renderApp('/dashboard/launches?product=p1&when=later');
  await typeTime('2099-06-01T09:00', 'America/New_York');
  await userEvent.click(screen.getByRole('checkbox', { name: /^Mail the owners and me/ }));
  // When
  cleanup();
  renderApp('/dashboard/launches?product=p1&when=later');
  // Then
  expect((await screen.findByLabelText<HTMLInputElement>('Day and time')).value).toBe('2099-06-01T09:00');
  expect((await screen.findByLabelText<HTMLSelectElement>('Time zone')).value).toBe('America/New_York');
  expect(screen.queryByText('When to remind')).toBeNull();
});

test('a refusal stands at the field, and one that is scheduled already can be moved instead', async () => {
  // Given
  livegate(() => problem(409, 'DEPLOYMENT_SCHEDULED', { deploymentId: 'd7' }));
  renderApp('/dashboard/launches?product=p1&when=later');
  await screen.findByLabelText('Day and time');
  await schedule();
  expect(screen.getAllByText('Give the day and the time.')).toHaveLength(2);
  await typeTime('2099-06-01T09:00');
  // When
  await schedule();
  // Then
  const other = await screen.findByRole('link', { name: 'See the launch that is scheduled' });
  expect(other.getAttribute('href')).toBe('/dashboard/launches?launch=d7');
});

test('the agenda and the month show what waits, and what is held comes first with its reason', proves('SELL-9', 'SELL-34'), async () => {
  // Given
  livegate(() => held(), scheduled(), { ...held(), id: 'd2' });
  // When
  renderApp('/dashboard/launches');
  // Then
  const part = within(await screen.findByRole('region', { name: 'Scheduled' }));
  expect(part.getAllByRole('heading', { level: 3 })[0]?.textContent).toBe('Held: somebody has to say what now');
  expect(part.getByText('Stock is counted.')).not.toBeNull();
  expect(part.getByRole('link', { name: /^Fix/ }).getAttribute('href')).toBe('/dashboard/launches?launch=d2&do=fix');
  const month = within(part.getByRole('table', { name: 'June 2099' }));
  expect(await month.findByRole('link', { name: /^\d\d:\d\d Gold$/ })).not.toBeNull();
});

test('where one arrives, a launch that is held asks for a word first', async () => {
  // Given
  livegate(() => held(), scheduled(), { ...held(), id: 'd2' });
  // When
  renderApp('/dashboard');
  // Then
  const way = await screen.findByRole('link', { name: 'Say what now' });
  expect(way.getAttribute('href')).toBe('/dashboard/launches?launch=d2');
  expect(screen.getByText('The launch of Gold is held')).not.toBeNull();
  expect(screen.getByText('Stock is counted.')).not.toBeNull();
});

test('of several that are held, where one arrives counts them', async () => {
  // Given
  livegate(() => held(), { ...held(), id: 'd1' }, { ...held(), id: 'd2' });
  // When
  renderApp('/dashboard');
  // Then
  expect(await screen.findByText('2 launches are held')).not.toBeNull();
  expect(screen.getByRole('link', { name: 'See the launches' }).getAttribute('href')).toBe('/dashboard/launches');
});

test('cancelled is cancelled at once, and undone by scheduling the same anew', proves('SELL-9', 'SELL-10', 'SELL-34'), async () => {
  // Given
  const cancelled = scheduled({ state: 'cancelled' }, { deploymentStatus: 'cancelled', sellBeforeLive: true });
  const heard = livegate(({ action }) => (action === 'cancel' ? cancelled : scheduled({}, { id: 'd9' })), scheduled());
  renderApp('/dashboard/launches');
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel: Gold' }));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Cancel: Gold' })).toBeNull());
  // When
  await userEvent.click(undo);
  // Then
  expect(await screen.findByRole('button', { name: 'Cancel: Gold' })).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(heard).toEqual([
    { action: 'cancel', deploymentId: 'd1' },
    {
      action: 'schedule',
      productId: 'p1',
      scheduledFor: '2099-06-01T09:00:00',
      timezone: 'Europe/Berlin',
      notificationSettings: { emailNotifications: true, reminderBeforeMinutes: [30] },
      environment: 'live',
      sellBeforeLive: true,
      offset: '+02:00',
      expiresAfter: 'PT30M',
    },
  ]);
});

test('what waits is put on sale at once, after that was read', proves('SELL-10', 'SELL-34'), async () => {
  // Given
  const heard = livegate(() => deployment('validating', []), scheduled());
  renderApp('/dashboard/launches');
  await userEvent.click(await screen.findByRole('button', { name: 'Deploy now: Gold' }));
  const dialog = within(await screen.findByRole('dialog'));
  // When
  await userEvent.click(dialog.getByRole('button', { name: 'Deploy now' }));
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Putting Gold on sale' })).not.toBeNull();
  expect(heard).toEqual([{ action: 'execute', deploymentId: 'd1' }]);
});

test('the link of a mail opens the form with the time as it is, and moves it', proves('SELL-10'), async () => {
  // Given
  const heard = livegate(() => scheduled({ localDateTime: '2099-07-01T10:00:00', instant: '2099-07-01T08:00:00Z' }), scheduled());
  const { history } = renderApp('/dashboard/launches?deployment=d1&do=reschedule');
  const time = await screen.findByLabelText<HTMLInputElement>('Day and time');
  expect(time.value).toBe('2099-06-01T09:00');
  await typeTime('2099-07-01T10:00');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Move the launch' }));
  // Then
  await waitFor(() => expect(history.at(-1)).toBe('/dashboard/launches?launch=d1'));
  expect(heard).toEqual([
    {
      action: 'reschedule',
      deploymentId: 'd1',
      scheduledFor: '2099-07-01T10:00',
      timezone: 'Europe/Berlin',
      notificationSettings: { emailNotifications: true, reminderBeforeMinutes: [30] },
    },
  ]);
});

test('whoever has gone elsewhere is not led back by the answer', proves('SELL-10'), async () => {
  // Given
  livegate(() => scheduled({ localDateTime: '2099-07-01T10:00:00', instant: '2099-07-01T08:00:00Z' }), scheduled());
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  server.use(http.post('/api/v1/products/deploy', () => answered));
  const { history } = renderApp('/dashboard/launches?deployment=d1&do=reschedule');
  await screen.findByLabelText('Day and time');
  await typeTime('2099-07-01T10:00');
  await userEvent.click(screen.getByRole('button', { name: 'Move the launch' }));
  await userEvent.click(screen.getByRole('link', { name: 'All launches' }));
  await screen.findByRole('heading', { level: 1, name: 'Launches' });
  // When
  answer();
  // Then
  expect(await screen.findAllByText(/^Gold goes on sale on /)).not.toHaveLength(0);
  expect(history.at(-1)).toBe('/dashboard/launches');
});

test('the link of a mail that cancels asks again first', async () => {
  // Given
  const heard = livegate(() => scheduled({ state: 'cancelled' }, { deploymentStatus: 'cancelled' }), scheduled());
  renderApp('/dashboard/launches?deployment=d1&do=cancel');
  const dialog = within(await screen.findByRole('dialog'));
  expect(heard).toEqual([]);
  // When
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel the launch' }));
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'The launch of Gold was stopped' })).not.toBeNull();
  expect(heard).toEqual([{ action: 'cancel', deploymentId: 'd1' }]);
});

test('what is held says why, is checked anew, and takes the next safe slot by one tap', async () => {
  // Given
  const heard = livegate(() => scheduled({ ...slot }), held());
  renderApp('/dashboard/launches?deployment=d1&do=fix');
  expect(await screen.findByText('Stock is counted.')).not.toBeNull();
  expect(await screen.findByText('Everything is in order')).not.toBeNull();
  expect(screen.getByRole('button', { name: 'Deploy now: Gold' })).not.toBeNull();
  // When
  await userEvent.click(await screen.findByRole('button', { name: /^Next safe slot: .+\(Europe\/Berlin\) for Gold$/ }));
  // Then
  await waitFor(() => expect(screen.queryByText('Stock is counted.')).toBeNull());
  expect(heard).toEqual([
    { action: 'reschedule', deploymentId: 'd1', scheduledFor: '2099-06-02T09:00:00', timezone: 'Europe/Berlin', offset: '+02:00' },
  ]);
});

test('the link of a mail that came too late says so', async () => {
  // Given
  livegate(() => held(), deployment('completed', ['complete', 'complete', 'complete', 'complete']));
  // When
  renderApp('/dashboard/launches?deployment=d1&do=fix');
  // Then
  expect(await screen.findByText('This launch does not wait any more')).not.toBeNull();
});

test('a member sees what waits and presses nothing of it', async () => {
  // Given
  livegate(() => held(), scheduled());
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/launches?deployment=d1&do=cancel');
  // Then
  expect(await screen.findByText('You can look, and not change it')).not.toBeNull();
  expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([]);
});
