import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { ApiToken } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';

const token: ApiToken = {
  id: 'k1',
  name: 'CI',
  prefix: 'lg_abcd1234',
  scopes: ['read', 'deploy'],
  createdAt: '2026-11-01T09:00:00Z',
  expiresAt: '2027-01-30T09:00:00Z',
};

const withTokens = (...items: ApiToken[]) => server.use(http.get('/api/tokens', () => HttpResponse.json({ items })));

const fill = async () => {
  await userEvent.type(await screen.findByLabelText('Name'), 'CI');
  await userEvent.click(screen.getByRole('checkbox', { name: /^Read/ }));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Go live/ }));
};

test('a token without a name or a use is refused at its fields', async () => {
  // Given
  withTokens();
  renderApp('/dashboard/tokens');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Make the token' }));
  // Then
  expect(screen.getAllByText('Give the token a name, such as the machine that will use it.')).toHaveLength(2);
  expect(screen.getAllByText('Choose at least one thing the token may do.')).toHaveLength(2);
});

test('the value is shown once and is gone after leaving the page', async () => {
  // Given
  withTokens(token);
  const sent: unknown[] = [];
  server.use(
    http.post('/api/tokens', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ token: 'lg_abcd1234_SECRET', shownOnce: true, item: token }, { status: 201 });
    }),
  );
  const { navigate } = renderApp('/dashboard/tokens');
  await fill();
  await doubleTap(screen.getByRole('button', { name: 'Make the token' }));
  expect(await screen.findByText('lg_abcd1234_SECRET')).not.toBeNull();
  // When
  navigate('/dashboard/settings');
  await screen.findByRole('heading', { name: 'Settings' });
  navigate('/dashboard/tokens');
  await screen.findByRole('heading', { name: 'API tokens' });
  // Then
  expect(document.body.innerHTML).not.toContain('SECRET');
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  expect(sent).toEqual([{ name: 'CI', scopes: ['read', 'deploy'], expiresInDays: 90 }]);
});

test('storing it closes the card', async () => {
  // Given
  withTokens(token);
  server.use(
    http.post('/api/tokens', () => HttpResponse.json({ token: 'lg_x_SECRET', shownOnce: true, item: token }, { status: 201 })),
  );
  renderApp('/dashboard/tokens');
  await fill();
  await userEvent.click(screen.getByRole('button', { name: 'Make the token' }));
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'I have stored it' }));
  // Then
  expect(document.body.innerHTML).not.toContain('SECRET');
  expect(screen.getByText('lg_abcd1234')).not.toBeNull();
});

test('a token is revoked after its consequence was read', async () => {
  // Given
  withTokens(token);
  let revoked = 0;
  server.use(
    http.delete('/api/tokens/k1', () => {
      revoked += 1;
      withTokens();
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp('/dashboard/tokens');
  await userEvent.click(await screen.findByRole('button', { name: 'Revoke CI' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/refused from now on/)).not.toBeNull();
  // When
  await doubleTap(dialog.getByRole('button', { name: 'Revoke' }));
  // Then
  expect(await screen.findByText('There is no token yet')).not.toBeNull();
  expect(revoked).toBe(1);
});

test('one that is gone already says so', async () => {
  // Given
  withTokens(token);
  server.use(http.delete('/api/tokens/k1', () => problem(404, 'NOT_FOUND', { detail: 'There is nothing here.' })));
  renderApp('/dashboard/tokens');
  await userEvent.click(await screen.findByRole('button', { name: 'Revoke CI' }));
  // When
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Revoke' }));
  // Then
  expect((await screen.findByRole('alert')).textContent).toBe('There is nothing here.');
});

test('a member sees the tokens and can neither make nor revoke one', async () => {
  // Given
  withTokens(token);
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/tokens');
  // Then
  await screen.findByText('lg_abcd1234');
  expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([]);
});
