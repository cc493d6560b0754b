import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderApp } from '~/testing/renderApp.tsx';
import { at, me, problem, server, untouched } from '~/testing/server.ts';

const nextSteps = () => within(screen.getByRole('region', { name: 'What is next' })).getAllByRole('link');

test('an owner sees where they are, until when the trial lasts and what is next', async () => {
  // Given
  const soon = new Date(Date.now() + 3 * 86_400_000 + 60_000).toISOString();
  const current = at('t1', 'Acme', 'owner');
  const trial = { ...current, entitlements: { ...current.entitlements, trialEndsAt: soon } };
  server.use(http.get('/api/me', () => HttpResponse.json(me('owner', { current: trial }))));
  // When
  renderApp('/dashboard');
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'Acme' })).not.toBeNull();
  expect(screen.getByText('You own this workspace.')).not.toBeNull();
  expect(screen.getByText(/^Your trial ends on .*, in 3 days\.$/)).not.toBeNull();
  expect(nextSteps().map((link) => link.getAttribute('href'))).toEqual([
    '/dashboard/deploy',
    '/dashboard/team',
    '/dashboard/tokens',
    '/dashboard/audit',
  ]);
});

test('a member is offered only what a member may do', async () => {
  // Given
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard');
  // Then
  await screen.findByText(/You are a member here/);
  expect(nextSteps().map((link) => link.getAttribute('href'))).toEqual(['/dashboard/deploy', '/dashboard/audit']);
});

test('whose app is live is led to how it does, and to no step', async () => {
  // Given
  const live = { revision: 3, since: '2026-11-20T12:00:00Z' };
  server.use(http.get('/api/deploy/config', () => HttpResponse.json({ ...untouched, revision: 3, status: 'live', state: 'live', nextStep: undefined, live })));
  // When
  renderApp('/dashboard');
  // Then
  const way = await screen.findByRole('link', { name: /^Your app is live/ });
  expect(way.getAttribute('href')).toBe('/dashboard/deploy/go-live');
  expect(nextSteps().map((link) => link.textContent).join()).not.toContain('Get your app live');
});

test('after the trial it says what is left and whom to ask', async () => {
  // Given
  const current = at('t1', 'Acme', 'owner');
  const entitlements = {
    ...current.entitlements,
    plan: 'free' as const,
    goLive: false,
    trial: false,
    trialEndsAt: '2026-01-02T12:00:00Z',
  };
  server.use(http.get('/api/me', () => HttpResponse.json(me('owner', { current: { ...current, entitlements } }))));
  // When
  renderApp('/dashboard');
  // Then
  expect(await screen.findByText(/^Your trial ended on .*2026\.$/)).not.toBeNull();
  expect(screen.getByText(/everything up to a verified app/)).not.toBeNull();
});

test('who belongs to no workspace is told how to get into one', async () => {
  // Given
  server.use(http.get('/api/me', () => HttpResponse.json({ user: me().user, tenants: [] })));
  // When
  renderApp('/dashboard');
  // Then
  expect(await screen.findByRole('heading', { name: 'You belong to no workspace' })).not.toBeNull();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welcome, Ada');
});

test('a workspace that is suspended says so and the way out stays', async () => {
  // Given
  server.use(http.get('/api/me', () => problem(403, 'TENANT_SUSPENDED', { title: 'This workspace is suspended' })));
  // When
  renderApp('/dashboard');
  // Then
  expect(await screen.findByRole('heading', { name: 'This workspace is suspended' })).not.toBeNull();
  expect(screen.getByRole('button', { name: 'Sign out' })).not.toBeNull();
});

test('a visitor without a session is led to the door and keeps the way back', async () => {
  // Given
  server.use(http.get('/api/me', () => problem(401, 'UNAUTHENTICATED')));
  // When
  const { history } = renderApp('/dashboard');
  // Then
  await screen.findByRole('heading', { name: 'Sign in' });
  expect(history.at(-1)).toBe('/login?next=%2Fdashboard');
});
