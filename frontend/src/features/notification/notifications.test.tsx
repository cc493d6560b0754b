import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { Notifications, Webhook, WebhookDelivery } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';

const HERE = '/dashboard/settings/notifications';

const choices: Notifications = {
  email: 'ada@acme.example',
  verified: true,
  topics: [
    { topic: 'app.live', title: 'Your app went live', urgent: false, mail: false },
    { topic: 'app.failing', title: 'Your live app fails a check', urgent: true, mail: true },
  ],
};

const webhook: Webhook = {
  id: 'w1',
  url: 'https://acme.example/hooks',
  description: 'For the shop',
  topics: ['app.live'],
  state: 'on',
  failuresInRow: 0,
  createdAt: '2026-11-22T09:00:00Z',
};

const delivery: WebhookDelivery = {
  id: 'd1',
  type: 'app.live',
  body: '{}',
  state: 'failed',
  byHand: false,
  tries: 8,
  log: [{ at: '2026-11-22T09:00:00Z', delivered: false, status: 500, durationMs: 12, sentence: 'It answered 500.' }],
  createdAt: '2026-11-22T09:00:00Z',
  endedAt: '2026-11-23T09:00:00Z',
};

const withWebhooks = (...items: Webhook[]) => server.use(http.get('/api/webhooks', () => HttpResponse.json({ items })));

beforeEach(() => {
  server.use(http.get('/api/notifications', () => HttpResponse.json(choices)));
  withWebhooks();
});

test('a person chooses their mails and their quiet hours', async () => {
  // Given
  const sent: unknown[] = [];
  server.use(
    http.put('/api/notifications', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(choices);
    }),
  );
  renderApp(HERE);
  await userEvent.click(await screen.findByRole('checkbox', { name: /^Your app went live/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Keep quiet hours/ }));
  await userEvent.selectOptions(screen.getByLabelText('Where are you?'), 'Europe/Berlin');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Keep it so' }));
  // Then
  expect(await screen.findByText('Kept. From now on you hear of just this.', { selector: 'span' })).not.toBeNull();
  expect(sent).toEqual([
    { topics: ['app.live', 'app.failing'], quietHours: { from: '22:00', until: '07:00', zone: 'Europe/Berlin' } },
  ]);
});

test('what was chosen is ticked, and a refusal stands at its field', async () => {
  // Given
  server.use(
    http.get('/api/notifications', () =>
      HttpResponse.json({ ...choices, quietHours: { from: '21:00', until: '06:00', zone: 'Asia/Tokyo' } }),
    ),
    http.put('/api/notifications', () =>
      problem(400, 'VALIDATION_FAILED', {
        errors: [{ field: 'quietHours.until', message: 'Choose another time than it begins.' }],
      }),
    ),
  );
  renderApp(HERE);
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Keep it so' }));
  // Then
  expect(await screen.findAllByText(/Choose another time than it begins/)).not.toEqual([]);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Keep quiet hours/ }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Your app went live/ }).checked).toBe(false);
  expect(screen.getByLabelText<HTMLInputElement>('Quiet from').value).toBe('21:00');
  expect(screen.getByLabelText<HTMLSelectElement>('Where are you?').value).toBe('Asia/Tokyo');
});

test('the secret of a new webhook is shown once and is gone after leaving the page', async () => {
  // Given
  const sent: unknown[] = [];
  server.use(
    http.post('/api/webhooks', async ({ request }) => {
      sent.push(await request.json());
      withWebhooks(webhook);
      return HttpResponse.json({ secret: 'whsec_SECRET', shownOnce: true, item: webhook }, { status: 201 });
    }),
  );
  const { navigate } = renderApp(HERE);
  await userEvent.click(await screen.findByRole('button', { name: 'Add a webhook' }));
  await userEvent.type(await screen.findByLabelText('Address'), 'https://acme.example/hooks');
  const topics = within(screen.getByRole('group', { name: 'What does it hear of?' }));
  await userEvent.click(topics.getByRole('checkbox', { name: /^Your app went live/ }));
  await doubleTap(screen.getByRole('button', { name: 'Add the webhook' }));
  expect(await screen.findByText('whsec_SECRET')).not.toBeNull();
  // When
  navigate('/dashboard/settings');
  await screen.findByRole('heading', { name: 'Settings' });
  navigate(HERE);
  await screen.findByText('For the shop');
  // Then
  expect(document.body.innerHTML).not.toContain('whsec_SECRET');
  expect(sent).toEqual([{ url: 'https://acme.example/hooks', topics: ['app.live'] }]);
});

test('a webhook without an address or a topic is refused at its fields', async () => {
  // Given
  renderApp(HERE);
  await userEvent.click(await screen.findByRole('button', { name: 'Add a webhook' }));
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Add the webhook' }));
  // Then
  expect(await screen.findAllByText(/Enter the address that we call/)).not.toEqual([]);
  expect(screen.getAllByText('Choose at least one thing to hear of.')).not.toEqual([]);
});

test('what was sent is shown and sent again', async () => {
  // Given
  withWebhooks(webhook);
  let again = 0;
  server.use(
    http.get('/api/webhooks/w1/deliveries', () => HttpResponse.json({ items: [delivery] })),
    http.post('/api/webhooks/w1/deliveries/d1/redeliver', () => {
      again += 1;
      return HttpResponse.json({ ...delivery, id: 'd2', state: 'pending', tries: 0, log: [], byHand: true }, { status: 202 });
    }),
  );
  renderApp(HERE);
  await userEvent.click(await screen.findByText('Deliveries'));
  expect(await screen.findByText('It answered 500. 8 tries.')).not.toBeNull();
  // When
  await doubleTap(screen.getByRole('button', { name: 'Send again: app.live' }));
  // Then
  await expect.poll(() => again).toBe(1);
});

test('one that rests says until when, one that was switched off says why', async () => {
  // Given
  withWebhooks(
    { ...webhook, state: 'paused', failuresInRow: 5, pausedUntil: '2026-11-22T10:00:00Z' },
    { ...webhook, id: 'w2', url: 'https://gone.example/', state: 'off', offBecause: 'It answered 410.' },
  );
  // When
  renderApp(HERE);
  // Then
  expect(await screen.findByText(/It failed 5 times in a row, so it rests until/)).not.toBeNull();
  expect(screen.getByText('We switched it off. It answered 410.')).not.toBeNull();
});

test('a webhook is deleted after its consequence was read', async () => {
  // Given
  withWebhooks(webhook);
  let deleted = 0;
  server.use(
    http.delete('/api/webhooks/w1', () => {
      deleted += 1;
      withWebhooks();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp(HERE);
  await userEvent.click(await screen.findByRole('button', { name: 'Delete https://acme.example/hooks' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/is not called any more/)).not.toBeNull();
  // When
  await doubleTap(dialog.getByRole('button', { name: 'Delete' }));
  // Then
  expect(await screen.findByText('There is no webhook yet.')).not.toBeNull();
  expect(deleted).toBe(1);
});

test('a new secret is made after its consequence was read', async () => {
  // Given
  withWebhooks(webhook);
  server.use(
    http.post('/api/webhooks/w1/rotate', () =>
      HttpResponse.json({ secret: 'whsec_FRESH', shownOnce: true, item: webhook }, { status: 201 }),
    ),
  );
  renderApp(HERE);
  await userEvent.click(await screen.findByRole('button', { name: 'New secret for https://acme.example/hooks' }));
  // When
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Make a new secret' }));
  // Then
  expect(await screen.findByText('whsec_FRESH')).not.toBeNull();
});

test('a member chooses mails and sees the webhooks without changing them', async () => {
  // Given
  withWebhooks({ ...webhook, url: 'https://acme.example/…' });
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp(HERE);
  // Then
  await screen.findByText('https://acme.example/…');
  await screen.findByRole('button', { name: 'Keep it so' });
  expect(within(screen.getByRole('main')).getAllByRole('button')).toHaveLength(1);
});
