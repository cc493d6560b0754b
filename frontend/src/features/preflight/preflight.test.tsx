import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import type { DeployRun, Fix } from '~/shared/api/schema.d.ts';
import { config, finding, preflight, wizard } from '~/testing/deploy.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';

class FakeEventSource extends EventTarget {
  static latest: FakeEventSource | undefined;
  static readonly CLOSED = 2;
  readyState = 1;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeEventSource.latest = this;
  }
  close() {
    this.readyState = FakeEventSource.CLOSED;
  }
}

beforeEach(() => {
  FakeEventSource.latest = undefined;
  vi.stubGlobal('EventSource', FakeEventSource);
});

const answers = config(['provider', 'url', 'database', 'secrets']);
const steps: Fix[] = [
  { kind: 'step', label: 'Correct the database URL', value: 'database' },
  { kind: 'generate', label: 'Generate JWT_SECRET', value: 'JWT_SECRET' },
  { kind: 'open', label: 'Invite them', value: '/dashboard/team' },
  { kind: 'copy', label: 'Make it yourself', value: 'openssl rand -hex 32' },
  { kind: 'text', label: 'Look under Access Control.' },
  { kind: 'rerun', label: 'Check again', value: 'DatabaseUrlWellFormed' },
];
const broken = preflight([
  finding('ProviderChosen', 'passed'),
  finding('DatabaseUrlWellFormed', 'failed', { fix: steps, why: 'It will not start.' }),
  finding('DatabaseReachable', 'skipped', { because: 'DatabaseUrlWellFormed' }),
  finding('PlanAllowsGoLive', 'warning', { strict: false }),
  finding('AppUrlUsable', 'deferred'),
]);

const card = (name: string) => within(screen.getByRole('article', { name }));

test('one cause is one card with every kind of fix, and what waits for it stands on it', proves('GO-24'), async () => {
  // Given
  wizard(answers, [broken]);
  // When
  renderApp('/dashboard/deploy/preflight');
  // Then
  const fixes = within(await screen.findByRole('region', { name: 'Auto-fix suggestions' }));
  expect(fixes.getAllByRole('article')).toHaveLength(1);
  expect(screen.getByText('One thing blocks going live')).not.toBeNull();
  const database = card('DatabaseUrlWellFormed holds');
  expect(database.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Correct the database URL', '/dashboard/deploy/database?fix=DatabaseUrlWellFormed'],
    ['Generate JWT_SECRET', '/dashboard/deploy/secrets?fix=DatabaseUrlWellFormed&make=JWT_SECRET'],
    ['Invite them', '/dashboard/team'],
  ]);
  expect(database.getByText('openssl rand -hex 32')).not.toBeNull();
  expect(database.getByText('Look under Access Control.')).not.toBeNull();
  expect(database.getByText('Not looked at because of this: DatabaseReachable holds.')).not.toBeNull();
  expect(screen.queryByRole('article', { name: 'DatabaseReachable holds' })).toBeNull();
  expect(within(screen.getByRole('region', { name: 'Good to know' })).getAllByRole('article')).toHaveLength(2);
  expect(screen.getByText('1 check passed').closest('details')?.open).toBe(false);
});

test('a run is begun once and followed to its end', proves('WIZ-19'), async () => {
  // Given
  wizard(answers);
  const keys: (string | null)[] = [];
  const running = preflight([], { status: 'running' });
  server.use(
    http.post('/api/deploy/preflight', ({ request }) => {
      keys.push(request.headers.get('Prefer'));
      server.use(http.get('/api/deploy/runs', () => HttpResponse.json({ items: [running] })));
      return HttpResponse.json(running, { status: 202 });
    }),
  );
  renderApp('/dashboard/deploy/preflight');
  await doubleTap(await screen.findByRole('button', { name: 'Run the pre-flight' }));
  await screen.findByText('Checking everything…');
  expect(FakeEventSource.latest?.url).toBe('/api/deploy/runs/r1/events');
  const done = preflight([finding('ProviderChosen', 'passed')]);
  server.use(http.get('/api/deploy/runs', () => HttpResponse.json({ items: [done] })));
  // When
  act(() => void FakeEventSource.latest?.dispatchEvent(new MessageEvent('state', { data: JSON.stringify(done) })));
  // Then
  expect(await screen.findByText('Your pre-flight has passed')).not.toBeNull();
  expect(keys).toEqual(['respond-async']);
});

test('whoever comes back while it runs sees it run', async () => {
  // Given
  wizard(answers, [preflight([], { status: 'running' })]);
  // When
  renderApp('/dashboard/deploy/preflight');
  // Then
  expect(await screen.findByText('Checking everything…')).not.toBeNull();
});

const rechecks = (answer: DeployRun) => {
  const asked: unknown[] = [];
  server.use(
    http.post('/api/deploy/preflight', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(answer);
    }),
  );
  return asked;
};

test('one row is looked at again alone', async () => {
  // Given
  wizard(answers, [broken]);
  const asked = rechecks(preflight([finding('DatabaseUrlWellFormed', 'passed')]));
  renderApp('/dashboard/deploy/preflight');
  // When
  await doubleTap(await screen.findByRole('button', { name: 'Check again: DatabaseUrlWellFormed holds' }));
  // Then
  expect(await screen.findByText('Your pre-flight has passed')).not.toBeNull();
  expect(asked).toEqual([{ only: ['DatabaseUrlWellFormed'] }]);
});

test('back from repairing, the check is looked at by itself and the address forgets it', async () => {
  // Given
  wizard(answers, [broken]);
  const asked = rechecks(preflight([finding('DatabaseUrlWellFormed', 'passed')]));
  // When
  const { history } = renderApp('/dashboard/deploy/preflight?again=DatabaseUrlWellFormed');
  // Then
  expect(await screen.findByText('Your pre-flight has passed')).not.toBeNull();
  expect(history.at(-1)).toBe('/dashboard/deploy/preflight');
  expect(asked).toHaveLength(1);
});

test('a run of other answers is said to be old', async () => {
  // Given
  wizard({ ...answers, revision: 4 }, [preflight([finding('ProviderChosen', 'passed')])]);
  // When
  renderApp('/dashboard/deploy/preflight');
  // Then
  expect(await screen.findByText('Your answers have changed since this pre-flight')).not.toBeNull();
  expect(screen.queryByText('Your pre-flight has passed')).toBeNull();
});

test('too often is said, and what is known stays', async () => {
  // Given
  wizard(answers, [broken]);
  server.use(http.post('/api/deploy/preflight', () => problem(429, 'RATE_LIMITED', { detail: 'Wait a while.' })));
  renderApp('/dashboard/deploy/preflight');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Run all checks again' }));
  // Then
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('Wait a while.'));
  expect(screen.getByRole('article', { name: 'DatabaseUrlWellFormed holds' })).not.toBeNull();
});

test('a member sees how each check ended and can begin nothing', async () => {
  // Given
  wizard(answers, [broken]);
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/deploy/preflight');
  // Then
  expect(await screen.findAllByRole('article')).toHaveLength(5);
  expect(screen.queryByRole('button', { name: /Check again|Run/ })).toBeNull();
});
