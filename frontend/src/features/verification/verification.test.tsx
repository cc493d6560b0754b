import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { DeployConfig } from '~/shared/api/schema.d.ts';
import { APP, configured, finding, playStreams, Stream } from '~/testing/gate.ts';
import { proves } from '~/testing/proves.ts';
import { aPage, renderApp } from '~/testing/renderApp.tsx';
import { me, server } from '~/testing/server.ts';
import type { Verification } from './queries.ts';
import VerifyPage from './VerifyPage.tsx';

beforeEach(playStreams);

const run = (id: string, more: Partial<Verification> = {}): Verification => ({
  id,
  appUrl: APP,
  status: 'pass',
  profile: 'full',
  eligible: true,
  preview: false,
  checks: [finding('NameResolves', 'passed'), finding('HealthAnswers', 'passed')],
  guidance: [],
  reportId: `report-${id}`,
  createdAt: '2026-11-21T10:00:00Z',
  finishedAt: '2026-11-21T10:00:05Z',
  ...more,
});

const failed = run('r2', {
  status: 'fail',
  checks: [
    finding('NameResolves', 'passed'),
    finding('HealthAnswers', 'failed', { message: 'This is a page, not a health endpoint.' }),
    finding('ReadyAnswers', 'skipped', { because: 'HealthAnswers' }),
  ],
  guidance: [
    {
      code: 'RENDER_SPA',
      check: 'HealthAnswers',
      cause: 'Render serves your start page for every path.',
      fix: [{ kind: 'text', label: 'Remove the rewrite of /*.' }],
    },
  ],
});

/** A Livegate that remembers its runs, and what was asked of it. */
function livegate(start: readonly Verification[]) {
  const heard: { readonly path: string; readonly body: unknown }[] = [];
  let runs = start;
  const begin = async ({ request }: { request: Request }) => {
    heard.push({ path: new URL(request.url).pathname, body: await request.json().catch(() => null) });
    const begun = run('r9', { status: 'running', checks: [], createdAt: '2026-11-21T11:00:00Z' });
    runs = [begun, ...runs];
    return HttpResponse.json(begun, { status: 202 });
  };
  server.use(
    http.get('/api/deploy/config', () => HttpResponse.json(configured())),
    http.get('/api/deploy/verify/runs', () => HttpResponse.json({ items: runs })),
    http.get('/api/deploy/verify/waiting', () => HttpResponse.json({ looks: 0 })),
    http.post('/api/deploy/verify', begin),
    http.post('/api/deploy/verify/run', begin),
  );
  return { heard, end: (ended: Verification) => (runs = [ended, ...runs.filter(({ id }) => id !== ended.id)]) };
}

const press = async () => userEvent.click(await screen.findByRole('button', { name: 'Run Remote Verification' }));

test('the address of the answers is verified once in full, and followed to its PASS', proves('WIZ-20'), async () => {
  // Given
  const { heard, end } = livegate([]);
  renderApp('/dashboard/deploy/verify', [
    aPage('/dashboard/deploy/verify', VerifyPage, true),
    aPage('/dashboard/deploy/go-live', () => null, true),
  ]);
  await press();
  await screen.findByText(`Visiting ${APP}…`);
  expect(Stream.latest?.url).toBe('/api/deploy/runs/r9/events');
  end(run('r9'));
  // When
  act(() => Stream.latest?.say({ status: 'passed' }));
  // Then
  expect(await screen.findByText('PASS: your app answers as it should')).not.toBeNull();
  expect(screen.getByRole('link', { name: 'Continue' }).getAttribute('href')).toBe('/dashboard/deploy/go-live');
  expect(heard).toEqual([{ path: '/api/deploy/verify', body: null }]);
});

test('another address is verified too, and the page says that it opens no gate', proves('GO-41'), async () => {
  // Given
  const { heard } = livegate([run('r3', { appUrl: 'https://other.example', eligible: false })]);
  renderApp('/dashboard/deploy/verify');
  expect(await screen.findByText('PASS, but the gate stays shut')).not.toBeNull();
  expect(screen.getByText(`This is not the address of your app. Verify ${APP} to open the gate.`)).not.toBeNull();
  const address = screen.getByLabelText('Address of your app');
  await userEvent.clear(address);
  await userEvent.type(address, 'other.example');
  // When
  await press();
  // Then
  await waitFor(() => expect(heard).toEqual([{ path: '/api/deploy/verify/run', body: { appUrl: 'https://other.example' } }]));
});

test('one cause is one card, with what is likely behind it at this host', async () => {
  // Given
  livegate([failed]);
  // When
  renderApp('/dashboard/deploy/verify');
  // Then
  expect(await screen.findByText('FAIL: one thing is wrong')).not.toBeNull();
  const fixes = within(screen.getByRole('region', { name: 'What to put right' }));
  expect(fixes.getAllByRole('article')).toHaveLength(1);
  expect(fixes.getByText('Render serves your start page for every path.')).not.toBeNull();
  expect(fixes.getByText('Remove the rewrite of /*.')).not.toBeNull();
  expect(fixes.getByText('Not looked at because of this: ReadyAnswers holds.')).not.toBeNull();
  expect(screen.getByRole('link', { name: 'See the report' }).getAttribute('href')).toBe('/api/deploy/reports/report-r2.html');
});

test('a run before is compared with the last: only what differs is shown', proves('GO-58'), async () => {
  // Given
  livegate([run('r3', { createdAt: '2026-11-21T12:00:00Z' }), failed]);
  renderApp('/dashboard/deploy/verify');
  // When
  await userEvent.click(await screen.findByRole('button', { name: /^Compare/ }));
  // Then
  const comparison = within(screen.getByRole('region', { name: 'Comparison of two verifications' }));
  expect(comparison.getByText('2 checks are different')).not.toBeNull();
  expect(comparison.queryByText('NameResolves holds')).toBeNull();
  expect(comparison.getByText('This is a page, not a health endpoint.')).not.toBeNull();
});

test('while Livegate looks for the app the page says so, and it can be stopped', async () => {
  // Given
  livegate([]);
  let state = 'waiting';
  server.use(
    http.get('/api/deploy/verify/waiting', () => HttpResponse.json({ state, appUrl: APP, looks: 2 })),
    http.delete('/api/deploy/verify/waiting', () => {
      state = 'stopped';
      return HttpResponse.json({ state, appUrl: APP, looks: 2 });
    }),
  );
  renderApp('/dashboard/deploy/verify');
  expect(await screen.findByText('Looking for your app')).not.toBeNull();
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Stop looking' }));
  // Then
  await waitFor(() => expect(screen.queryByText('Looking for your app')).toBeNull());
});

test('a PASS that somebody ran ends the search at once, also where no stream gets through', async () => {
  // Given
  const { end } = livegate([]);
  let state: DeployConfig['state'] = 'pending';
  server.use(
    http.get('/api/deploy/config', () => HttpResponse.json(configured({ state }))),
    http.get('/api/deploy/verify/waiting', () => HttpResponse.json({ state: 'waiting', appUrl: APP, looks: 2 })),
  );
  renderApp('/dashboard/deploy/verify');
  expect(await screen.findByText('Looking for your app')).not.toBeNull();
  await press();
  await screen.findByText(`Visiting ${APP}…`);
  // When
  state = 'verified';
  end(run('r9'));
  // Then
  expect(await screen.findByText('PASS: your app answers as it should', {}, { timeout: 8000 })).not.toBeNull();
  await waitFor(() => expect(screen.queryByText('Looking for your app')).toBeNull());
});

test('once the app answers, the page follows the run that Livegate begins by itself', async () => {
  // Given
  const { end } = livegate([]);
  let lookout: object = { state: 'found', appUrl: APP, looks: 3 };
  server.use(http.get('/api/deploy/verify/waiting', () => HttpResponse.json(lookout)));
  renderApp('/dashboard/deploy/verify');
  expect(await screen.findByText('Livegate is verifying it now.')).not.toBeNull();
  // When
  end(run('r4'));
  lookout = { ...lookout, runId: 'r4' };
  // Then
  expect(await screen.findByText('PASS: your app answers as it should', {}, { timeout: 8000 })).not.toBeNull();
  expect(screen.queryByText('Livegate is verifying it now.')).toBeNull();
});

test('before the pre-flight has passed nobody looks for the app, and the page says so', async () => {
  // Given
  livegate([]);
  server.use(
    http.get('/api/deploy/config', () => HttpResponse.json(configured({ status: 'draft' }))),
    http.get('/api/deploy/verify/waiting', () => HttpResponse.json({ state: 'waiting', appUrl: APP, looks: 2 })),
  );
  // When
  renderApp('/dashboard/deploy/verify');
  // Then
  expect(await screen.findByText(/^Once it has passed, Livegate looks for/)).not.toBeNull();
  expect(screen.queryByText('Looking for your app')).toBeNull();
});

test('a member sees how it ended, and nothing to press', async () => {
  // Given
  livegate([failed]);
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/deploy/verify');
  // Then
  expect(await screen.findByRole('article', { name: 'HealthAnswers holds' })).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Run Remote Verification' })).toBeNull();
});
