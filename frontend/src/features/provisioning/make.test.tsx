import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderApp } from '~/testing/renderApp.tsx';
import { make, me, server } from '~/testing/server.ts';

const made = {
  callUrl: 'https://livegate.example/webhooks/make/t1',
  fingerprint: 'abcd1234',
  header: 'Livegate-Signature',
  secret: 'the-secret-of-make',
  shownOnce: true,
};

test('the secret is made by a press, shown once and gone from the page when it is stored', async () => {
  // Given
  server.use(
    http.post('/api/make/secret', () => {
      server.use(http.get('/api/make', () => HttpResponse.json(make({ secretSet: true, fingerprint: 'abcd1234' }))));
      return HttpResponse.json(made, { status: 201 });
    }),
  );
  renderApp('/dashboard');
  await userEvent.click(await screen.findByRole('button', { name: 'Make the secret' }));
  await screen.findByText('the-secret-of-make');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'I have stored it' }));
  // Then
  expect(await screen.findByText(/fingerprint abcd1234/)).not.toBeNull();
  expect(document.body.innerHTML).not.toContain('the-secret-of-make');
});

test('a new secret ends the one before, and that is said first', async () => {
  // Given
  const calls = [{ id: 'c1', event: 'scenario.done', receivedAt: '2026-11-21T10:00:00Z', bytes: 12 }];
  let asked = 0;
  server.use(
    http.get('/api/make', () => HttpResponse.json(make({ secretSet: true, fingerprint: 'abcd1234', calls }))),
    http.post('/api/make/secret', () => {
      asked += 1;
      return HttpResponse.json(made, { status: 201 });
    }),
  );
  renderApp('/dashboard');
  await userEvent.click(await screen.findByRole('button', { name: 'Make a new secret' }));
  const dialog = within(screen.getByRole('dialog'));
  const before = asked;
  // When
  await userEvent.click(dialog.getByRole('button', { name: 'Make a new one' }));
  // Then
  await screen.findByText('the-secret-of-make');
  expect([before, asked, screen.queryByRole('dialog')]).toEqual([0, 1, null]);
  expect(screen.getByText('scenario.done')).not.toBeNull();
});

test('a member sees nothing of it, and it is not asked for', async () => {
  // Given
  let asked = 0;
  server.use(
    http.get('/api/me', () => HttpResponse.json(me('member'))),
    http.get('/api/make', () => {
      asked += 1;
      return HttpResponse.json(make());
    }),
  );
  // When
  renderApp('/dashboard');
  // Then
  await screen.findByRole('region', { name: 'Fixtures' });
  expect([screen.queryByRole('heading', { name: 'Make.com' }), asked]).toEqual([null, 0]);
});
