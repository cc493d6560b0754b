import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, test } from 'vitest';
import { doubleTap } from '~/testing/doubleTap.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { at, me, problem, server } from '~/testing/server.ts';

const two = me('owner', {
  tenants: [
    { id: 't1', slug: 'acme', name: 'Acme', role: 'owner', suspended: false },
    { id: 't2', slug: 'beta', name: 'Beta', role: 'member', suspended: false },
    { id: 't3', slug: 'gone', name: 'Gone', role: 'admin', suspended: true },
  ],
});

test('settings say who I am, what the plan holds and how it looks', async () => {
  // Given
  const start = '/dashboard/settings';
  // When
  renderApp(start);
  // Then
  expect(await screen.findByText('ada@acme.example')).not.toBeNull();
  expect(screen.getByText('Owner')).not.toBeNull();
  expect(screen.getByText('Up to 20')).not.toBeNull();
  expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual(['auto', 'light', 'dark']);
  expect(screen.queryByText('Your other workspaces')).toBeNull();
});

test('the workspace wears its colour in the head of every page', async () => {
  // Given
  const look = { primaryColor: '#0a7d6b' };
  server.use(http.get('/api/me', () => HttpResponse.json(me('owner', { current: { ...at('t1', 'acme'), look } }))));
  // When
  renderApp('/dashboard/settings');
  // Then
  const place = await screen.findByTitle('acme');
  expect(place.querySelector('rect')?.getAttribute('fill')).toBe('#0a7d6b');
});

test('switching takes one into the other workspace and forgets the first', async () => {
  // Given
  const sent: unknown[] = [];
  const inBeta = me('member', { current: at('t2', 'Beta') });
  server.use(
    http.get('/api/me', () => HttpResponse.json(two)),
    http.post('/api/auth/switch', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(inBeta);
    }),
  );
  const { history } = renderApp('/dashboard/settings');
  // When
  await doubleTap(await screen.findByRole('button', { name: 'Switch to Beta' }));
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Beta' })).not.toBeNull();
  expect([sent, history]).toEqual([[{ tenantId: 't2' }], ['/dashboard']]);
  expect(screen.queryByText('Acme')).toBeNull();
});

describe('another tab has switched', () => {
  const switchedElsewhere = async () => {
    const sent: unknown[] = [];
    let now = two;
    server.use(
      http.get('/api/me', () => HttpResponse.json(now)),
      http.post('/api/auth/switch', async ({ request }) => {
        sent.push(await request.json());
        now = two;
        return HttpResponse.json(now);
      }),
    );
    const { history } = renderApp('/dashboard/settings');
    await screen.findByRole('button', { name: 'Switch to Beta' });
    now = me('member', { ...two, current: at('t2', 'Beta') });
    const other = new BroadcastChannel('livegate.session');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
    other.postMessage('signed-in');
    const dialog = within(await screen.findByRole('dialog', { name: 'You are at work in Beta now' }));
    other.close();
    return { sent, history, dialog };
  };

  test('nothing goes to the wrong workspace: one says first where one wants to be', async () => {
    // When
    const { dialog, sent, history } = await switchedElsewhere();
    // Then
    expect(dialog.getByText(/This page still shows Acme/)).not.toBeNull();
    expect(dialog.getByRole('button', { name: 'Go to Beta' })).not.toBeNull();
    expect([sent, history.at(-1)]).toEqual([[], '/dashboard/settings']);
  });

  test('and one can stay, with all that is typed', async () => {
    // Given
    const { dialog, sent, history } = await switchedElsewhere();
    // When
    await userEvent.click(dialog.getByRole('button', { name: 'Stay in Acme' }));
    // Then
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect([sent, history.at(-1)]).toEqual([[{ tenantId: 't1' }], '/dashboard/settings']);
  });
});

test('a workspace that is suspended is shown and cannot be entered; a refused switch says why', async () => {
  // Given
  server.use(
    http.get('/api/me', () => HttpResponse.json(two)),
    http.post('/api/auth/switch', () => problem(404, 'NOT_FOUND', { detail: 'It is not yours any more.' })),
  );
  renderApp('/dashboard/settings');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Switch to Beta' }));
  // Then
  expect((await screen.findByRole('alert')).textContent).toBe('It is not yours any more.');
  expect(screen.getByText('Gone').closest('li')?.textContent).toContain('Suspended');
});

test('an owner takes the data out, and deletes the workspace only by typing its address', async () => {
  // Given
  const asked: (string | null)[] = [];
  server.use(
    http.get('/api/me', () => HttpResponse.json(two)),
    http.delete('/api/tenant', ({ request }) => {
      const confirmed = new URL(request.url).searchParams.get('confirm');
      asked.push(confirmed);
      return confirmed === 'acme'
        ? new HttpResponse(null, { status: 204 })
        : problem(409, 'NOT_CONFIRMED', { detail: 'Everything would be gone for good.' });
    }),
  );
  const { history } = renderApp('/dashboard/settings');
  const file = await screen.findByRole('link', { name: 'Take the data out' });
  await userEvent.click(screen.getByRole('button', { name: 'Delete this workspace' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete for good' }));
  const refusal = await screen.findByText('Everything would be gone for good.');
  // When
  await userEvent.type(screen.getByLabelText('Type acme to confirm'), 'acme');
  await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
  // Then
  await screen.findByRole('heading', { level: 1, name: /Sign in/ });
  expect([file.getAttribute('href'), refusal.isConnected, asked, history.at(-1)]).toEqual([
    '/api/tenant/export',
    false,
    ['', 'acme'],
    '/login',
  ]);
});

test('who is no owner is offered neither', async () => {
  // Given
  server.use(http.get('/api/me', () => HttpResponse.json(me('admin'))));
  // When
  renderApp('/dashboard/settings');
  // Then
  expect(await screen.findByText('ada@acme.example')).not.toBeNull();
  expect(screen.queryByRole('link', { name: 'Take the data out' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Delete this workspace' })).toBeNull();
});
