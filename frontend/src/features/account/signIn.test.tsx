import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { doubleTap } from '~/testing/doubleTap.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';
import { safeNext } from './next.ts';

const asksForLink = () => {
  const asked: unknown[] = [];
  server.use(
    http.post('/public/auth/magic-link', async ({ request }) => {
      asked.push(await request.json());
      return new HttpResponse(null, { status: 202 });
    }),
  );
  return asked;
};

test('an address that is none is refused at its field and nothing is sent', async () => {
  // Given
  const asked = asksForLink();
  renderApp('/login');
  await userEvent.type(await screen.findByLabelText('Your e-mail address'), 'ada');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Mail me a link' }));
  // Then
  expect(await screen.findAllByText('Enter an e-mail address, such as ada@example.com.')).toHaveLength(2);
  expect(document.title).toBe('Error: Sign in · Livegate');
  expect(asked).toEqual([]);
});

test('a double tap asks for one link, and the answer tells nobody who exists', async () => {
  // Given
  const asked = asksForLink();
  renderApp('/login');
  await userEvent.type(await screen.findByLabelText('Your e-mail address'), ' ada@acme.example ');
  // When
  await doubleTap(screen.getByRole('button', { name: 'Mail me a link' }));
  // Then
  await screen.findByRole('heading', { name: 'Look into your mail' });
  expect(screen.getByText(/is known here, a link is on its way/)).not.toBeNull();
  expect(asked).toEqual([{ email: 'ada@acme.example' }]);
});

test('asking too often says so and keeps the address', async () => {
  // Given
  server.use(http.post('/public/auth/magic-link', () => problem(429, 'RATE_LIMITED', { detail: 'Wait ten minutes.' })));
  renderApp('/login');
  const field = await screen.findByLabelText<HTMLInputElement>('Your e-mail address');
  await userEvent.type(field, 'ada@acme.example');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Mail me a link' }));
  // Then
  expect((await screen.findByRole('alert')).textContent).toContain('Wait ten minutes.');
  expect(field.value).toBe('ada@acme.example');
});

test('following the link spends nothing; pressing opens the session', async () => {
  // Given
  const spent: unknown[] = [];
  server.use(
    http.post('/public/auth/session', async ({ request }) => {
      spent.push(await request.json());
      return HttpResponse.json(me());
    }),
  );
  const { history } = renderApp('/login/abc');
  const press = await screen.findByRole('button', { name: 'Sign in' });
  expect(spent).toEqual([]);
  // When
  await userEvent.click(press);
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Acme' })).not.toBeNull();
  expect(spent).toEqual([{ token: 'abc' }]);
  expect(history).toEqual(['/dashboard']);
});

test('a link that is used up leads to a new one', async () => {
  // Given
  server.use(http.post('/public/auth/session', () => problem(401, 'LINK_INVALID')));
  renderApp('/invite/abc');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Join' }));
  // Then
  await screen.findByRole('heading', { name: 'This link does not work' });
  expect(screen.getByRole('link', { name: 'Ask for a sign-in link' }).getAttribute('href')).toBe('/login');
});

test('after signing in in this tab one is where one wanted to be', async () => {
  // Given
  asksForLink();
  server.use(http.post('/public/auth/session', () => HttpResponse.json(me())));
  const { history, navigate } = renderApp('/login?next=%2Fdashboard%2Fsettings');
  await userEvent.type(await screen.findByLabelText('Your e-mail address'), 'ada@acme.example{Enter}');
  await screen.findByRole('heading', { name: 'Look into your mail' });
  navigate('/login/abc');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).not.toBeNull();
  expect(history.at(-1)).toBe('/dashboard/settings');
});

test('the tab that waits goes on when another has signed in', async () => {
  // Given
  const { history } = renderApp('/login?next=%2Fdashboard%2Fsettings');
  await screen.findByRole('heading', { name: 'Sign in' });
  const other = new BroadcastChannel('livegate.session');
  // When
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
  other.postMessage('signed-in');
  // Then
  await waitFor(() => expect(history.at(-1)).toBe('/dashboard/settings'));
  other.close();
});

test.each([
  ['/dashboard/audit?event=A', '/dashboard/audit?event=A'],
  [null, '/dashboard'],
  ['https://evil.example', '/dashboard'],
  ['//evil.example', '/dashboard'],
  [String.raw`/\evil.example`, '/dashboard'],
  ['/\t/evil.example', '/dashboard'],
  ['/.//evil.example', '/dashboard'],
  ['javascript:alert(1)', '/dashboard'],
  ['/login?next=/login', '/dashboard'],
])('asked to go on to %s, one comes to %s', (wanted, come) => {
  expect(safeNext(wanted)).toBe(come);
});

test('signing out ends the session on the server and leads to the door', async () => {
  // Given
  let ended = 0;
  server.use(
    http.post('/api/auth/logout', () => {
      ended += 1;
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { history } = renderApp('/dashboard');
  // When
  await doubleTap(await screen.findByRole('button', { name: 'Sign out' }));
  // Then
  await screen.findByRole('heading', { name: 'Sign in' });
  expect([ended, history]).toEqual([1, ['/login']]);
});
