import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { HandoffTask } from '~/shared/api/schema.d.ts';
import { configured } from '~/testing/gate.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { problem, server } from '~/testing/server.ts';

const task: HandoffTask = {
  workspace: 'Acme',
  step: 'url',
  title: 'Live URL',
  task: 'Let the address of the app lead to it.',
  note: 'Our DNS is at Gandi.',
  appUrl: 'https://app.acme.example',
  fields: ['appUrl'],
  expiresAt: '2026-11-22T10:00:00Z',
};

test('a step is handed to somebody by a link that is shown once', async () => {
  // Given
  const heard: unknown[] = [];
  const item = { id: 'h1', step: 'url', createdBy: 'ada@acme.example', createdAt: task.expiresAt, expiresAt: task.expiresAt, state: 'open' };
  server.use(
    http.get('/api/deploy/config', () => HttpResponse.json(configured())),
    http.post('/api/deploy/handoffs', async ({ request }) => {
      heard.push(await request.json());
      return HttpResponse.json({ url: 'https://livegate.example/handoff/SECRET', shownOnce: true, item }, { status: 201 });
    }),
  );
  renderApp('/dashboard/deploy/url');
  await userEvent.type(await screen.findByLabelText('A note for them (optional)'), 'Our DNS is at Gandi.');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Make a link' }));
  // Then
  expect(await screen.findByText('https://livegate.example/handoff/SECRET')).not.toBeNull();
  expect(heard).toEqual([{ step: 'url', note: 'Our DNS is at Gandi.' }]);
});

test('whoever has the link does the step without an account, and an answer that is the same is not sent', async () => {
  // Given
  const heard: unknown[] = [];
  server.use(
    http.get('/public/handoffs/t1', () => HttpResponse.json(task)),
    http.post('/public/handoffs/t1', async ({ request }) => {
      heard.push(await request.json());
      return HttpResponse.json({ success: true });
    }),
  );
  renderApp('/handoff/t1');
  expect(await screen.findByText('Our DNS is at Gandi.')).not.toBeNull();
  // When
  await userEvent.click(screen.getByRole('button', { name: 'It is done' }));
  // Then
  expect(await screen.findByRole('heading', { name: 'Thank you, it is done' })).not.toBeNull();
  expect(heard).toEqual([{}]);
});

test('whoever presses again after a lost answer does it once', async () => {
  // Given
  const keys: (string | null)[] = [];
  server.use(
    http.get('/public/handoffs/t1', () => HttpResponse.json(task)),
    http.post('/public/handoffs/t1', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? HttpResponse.error() : HttpResponse.json({ success: true });
    }),
  );
  renderApp('/handoff/t1');
  await userEvent.click(await screen.findByRole('button', { name: 'It is done' }));
  await screen.findByRole('alert');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'It is done' }));
  // Then
  expect(await screen.findByRole('heading', { name: 'Thank you, it is done' })).not.toBeNull();
  expect(keys).toEqual([keys[0], keys[0]]);
  expect(keys[0]).not.toBeNull();
});

test('an answer that cannot be used stays typed and is refused at its field', async () => {
  // Given
  const errors = [{ field: 'appUrl', message: 'Use an address that begins with https://.' }];
  server.use(
    http.get('/public/handoffs/t1', () => HttpResponse.json(task)),
    http.post('/public/handoffs/t1', () => problem(400, 'TARGET_NOT_ALLOWED', { errors })),
  );
  renderApp('/handoff/t1');
  const address = await screen.findByLabelText<HTMLInputElement>('Address of the app');
  await userEvent.clear(address);
  await userEvent.type(address, 'http://10.0.0.1');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'It is done' }));
  // Then
  await waitFor(() => expect(screen.getAllByText('Use an address that begins with https://.')).toHaveLength(2));
  expect(address.value).toBe('http://10.0.0.1');
});

test('a database that was not entered is asked for, and the link is not spent on nothing', async () => {
  // Given
  const heard: unknown[] = [];
  const { appUrl: _, ...asked } = task;
  server.use(
    http.get('/public/handoffs/t1', () => HttpResponse.json({ ...asked, step: 'database', fields: ['databaseUrl'] })),
    http.post('/public/handoffs/t1', ({ request }) => {
      heard.push(request.url);
      return HttpResponse.json({ success: true });
    }),
  );
  renderApp('/handoff/t1');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'It is done' }));
  // Then
  expect(screen.getAllByText('Paste the database URL.')).toHaveLength(2);
  expect(heard).toEqual([]);
});

test('a link that is used says so', async () => {
  // Given
  server.use(http.get('/public/handoffs/t1', () => problem(404, 'NOT_FOUND')));
  // When
  renderApp('/handoff/t1');
  // Then
  expect(await screen.findByRole('heading', { name: 'This link does not work' })).not.toBeNull();
});
