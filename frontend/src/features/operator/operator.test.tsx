import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { FlagView, JobView, OperatedTenant, RolledOutItem, ServiceLevel } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';

const acme: OperatedTenant = {
  id: 't1',
  slug: 'acme',
  name: 'Acme',
  plan: 'starter',
  subscription: 'trial',
  trialEndsAt: '2026-12-05T09:00:00Z',
  suspended: false,
  createdAt: '2026-11-21T09:00:00Z',
};

const signup: FlagView = {
  name: 'signup_enabled',
  value: true,
  updatedBy: 'Livegate',
  updatedAt: '2026-11-21T09:00:00Z',
};

const mail: JobView = {
  id: 'j1',
  type: 'send-mail',
  key: 'm1',
  status: 'failed',
  attempts: 6,
  error: 'The mail server refused the connection.',
  failedAt: '2026-11-21T09:00:00Z',
};

const item = (key: string, more: Partial<RolledOutItem> = {}): RolledOutItem => ({
  key,
  title: `Item \`${key}\``,
  earnest: 'strict',
  blocked: 0,
  tenants: 900,
  radius: 'Blocks 0 of 900 tenants.',
  ...more,
});

const rollout = [
  item('LIST-1'),
  item('LIST-2', { blocked: 3, radius: 'Blocks 3 of 900 tenants.' }),
  item('LIST-3', { earnest: 'observe', blocked: 14, radius: 'Would have blocked 14 of 900 tenants.' }),
];

const level = (key: string, more: Partial<ServiceLevel>): ServiceLevel => ({
  key,
  name: key,
  requirement: 'JOIN-124',
  window: '24 hours',
  target: 'below 2,000 ms',
  unit: 'ms',
  samples: 12,
  ...more,
});

const levels = [
  level('fast', { value: 312.4, ok: true }),
  level('works', { value: 91.25, ok: false, unit: 'percent', target: 'above 95 %' }),
  level('quiet', { samples: 0, unit: 'count', target: '0' }),
];

beforeEach(() =>
  server.use(
    http.get('/api/me', () => HttpResponse.json({ user: { ...me().user, operator: true }, tenants: [] })),
    http.get('/api/admin/tenants', () => HttpResponse.json({ items: [acme] })),
    http.get('/api/admin/flags', () => HttpResponse.json({ items: [signup] })),
    http.get('/api/admin/jobs', () => HttpResponse.json({ items: [mail] })),
    http.get('/api/admin/slo', () => HttpResponse.json({ items: levels })),
    http.get('/api/admin/checklist', () => HttpResponse.json({ items: rollout })),
  ),
);

const dialog = async () => within(await screen.findByRole('dialog'));

test('a flag is turned off after its consequence was read, once for a double tap', async () => {
  // Given
  const sent: unknown[] = [];
  server.use(
    http.put('/api/admin/flags/signup_enabled', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...signup, value: false, updatedBy: 'olga@livegate.example' });
    }),
  );
  renderApp('/admin');
  await userEvent.click(await screen.findByRole('button', { name: 'Turn off: Sign-up' }));
  expect((await dialog()).getByText(/Nobody new can sign up/)).not.toBeNull();
  // When
  await doubleTap((await dialog()).getByRole('button', { name: 'Turn off' }));
  // Then
  expect(await screen.findByRole('button', { name: 'Turn on: Sign-up' })).not.toBeNull();
  expect(screen.getByText(/Set by olga@livegate.example/)).not.toBeNull();
  expect(sent).toEqual([{ value: false }]);
});

test('a flag that is refused stays as it was and says why', async () => {
  // Given
  server.use(http.put('/api/admin/flags/signup_enabled', () => problem(503, 'UNAVAILABLE', { detail: 'Try again.' })));
  renderApp('/admin');
  await userEvent.click(await screen.findByRole('button', { name: 'Turn off: Sign-up' }));
  // When
  await userEvent.click((await dialog()).getByRole('button', { name: 'Turn off' }));
  // Then
  expect((await screen.findByRole('alert')).textContent).toBe('Try again.');
  expect(screen.getByRole('button', { name: 'Turn off: Sign-up' })).not.toBeNull();
});

test('each promise stands with its window, its target, what it is now and whether it is kept', async () => {
  // Given
  const start = '/admin';
  // When
  renderApp(start);
  // Then
  const table = within(await screen.findByRole('table', { name: /^What we promise/ }));
  const rows = table.getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getAllByRole('cell').map(({ textContent }) => textContent))).toEqual([
    ['fastJOIN-124', 'below 2,000 msin 24 hours', '312 msof 12', 'Kept'],
    ['worksJOIN-124', 'above 95 %in 24 hours', '91.3 %of 12', 'Missed'],
    ['quietJOIN-124', '0in 24 hours', '—of 0', 'No data'],
  ]);
});

test('a job shows its last error and is tried again', async () => {
  // Given
  const keys: (string | null)[] = [];
  server.use(
    http.post('/api/admin/jobs/j1/retry', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      server.use(http.get('/api/admin/jobs', () => HttpResponse.json({ items: [] })));
      return new HttpResponse(null, { status: 202 });
    }),
  );
  renderApp('/admin');
  await screen.findByText('The mail server refused the connection.');
  // When
  await doubleTap(screen.getByRole('button', { name: 'Try send-mail again now' }));
  // Then
  expect(await screen.findByText(/No such work/)).not.toBeNull();
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
});

test('only the jobs of a status are asked for', async () => {
  // Given
  const asked: (string | null)[] = [];
  server.use(
    http.get('/api/admin/jobs', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('status'));
      return HttpResponse.json({ items: [] });
    }),
  );
  renderApp('/admin');
  await screen.findByText(/No such work/);
  // When
  await userEvent.selectOptions(screen.getByLabelText('Show'), 'Trying again');
  // Then
  await screen.findByText(/No such work/);
  expect(asked).toEqual([null, 'retrying']);
});

test('of a workspace only what differs is sent', async () => {
  // Given
  const sent: unknown[] = [];
  server.use(
    http.patch('/api/admin/tenants/t1', async ({ request }) => {
      sent.push(await request.json());
      const changed = { ...acme, plan: 'scale' };
      server.use(http.get('/api/admin/tenants', () => HttpResponse.json({ items: [changed] })));
      return HttpResponse.json(changed);
    }),
  );
  renderApp('/admin');
  await userEvent.click(await screen.findByRole('button', { name: 'Change Acme' }));
  await userEvent.selectOptions((await dialog()).getByLabelText('Plan'), 'Scale');
  // When
  await doubleTap((await dialog()).getByRole('button', { name: 'Change' }));
  // Then
  expect(await screen.findByRole('cell', { name: 'Scale' })).not.toBeNull();
  expect(sent).toEqual([{ plan: 'scale' }]);
});

const itemsOf = (section: HTMLElement) =>
  within(section)
    .getAllByRole('button', { name: /^Change LIST-/ })
    .map((button) => button.getAttribute('aria-label'));

test('what is observed stands before what blocks, and what is in nobody’s way only if asked for', async () => {
  // Given
  renderApp('/admin');
  const section = await screen.findByRole('region', { name: 'Checklist items' });
  await within(section).findByText(/Would have blocked 14 of 900 tenants/);
  const before = itemsOf(section);
  // When
  await userEvent.selectOptions(within(section).getByLabelText('Which items'), 'All');
  // Then
  expect(before).toEqual(['Change LIST-3', 'Change LIST-2']);
  expect(itemsOf(section)).toEqual(['Change LIST-1', 'Change LIST-2', 'Change LIST-3']);
});

test('an item blocks after its radius was read, once for a double tap', async () => {
  // Given
  const sent: unknown[] = [];
  server.use(
    http.put('/api/admin/checklist/LIST-3', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(item('LIST-3', { blocked: 14, radius: 'Blocks 14 of 900 tenants.' }));
    }),
  );
  renderApp('/admin');
  await userEvent.click(await screen.findByRole('button', { name: 'Change LIST-3' }));
  expect((await dialog()).getByText('Would have blocked 14 of 900 tenants.')).not.toBeNull();
  await userEvent.click((await dialog()).getByRole('radio', { name: /^Block/ }));
  // When
  await doubleTap((await dialog()).getByRole('button', { name: 'Let it block' }));
  // Then
  expect(await screen.findByText('LIST-3 · Blocks 14 of 900 tenants.')).not.toBeNull();
  expect(sent).toEqual([{ earnest: 'strict' }]);
});

test('an item that is refused stays as it was and says why', async () => {
  // Given
  server.use(http.put('/api/admin/checklist/LIST-3', () => problem(503, 'UNAVAILABLE', { detail: 'Try again.' })));
  renderApp('/admin');
  await userEvent.click(await screen.findByRole('button', { name: 'Change LIST-3' }));
  // When
  await userEvent.click((await dialog()).getByRole('button', { name: 'Only observe' }));
  // Then
  expect((await screen.findByRole('alert')).textContent).toBe('Try again.');
  expect(screen.getByText('LIST-3 · Would have blocked 14 of 900 tenants.')).not.toBeNull();
});

test('suspending says so on its button', async () => {
  // Given
  renderApp('/admin');
  await userEvent.click(await screen.findByRole('button', { name: 'Change Acme' }));
  // When
  await userEvent.click((await dialog()).getByRole('checkbox', { name: /^Suspended/ }));
  // Then
  expect((await dialog()).getByRole('button', { name: 'Suspend' })).not.toBeNull();
});

test('who is no operator is led back, and nothing of it is asked for', async () => {
  // Given
  server.use(http.get('/api/me', () => HttpResponse.json(me())));
  // When
  renderApp('/admin');
  // Then
  await screen.findByRole('heading', { name: 'Only operators work here' });
  expect(screen.getByRole('link', { name: 'Go to the dashboard' }).getAttribute('href')).toBe('/dashboard');
  expect(screen.queryByRole('heading', { name: 'Jobs' })).toBeNull();
});
