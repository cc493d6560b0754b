import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import type { AuditRow, Verification } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';
import { asQuery, fromAddress } from './filter.ts';

const record = (seq: number, more: Partial<AuditRow> = {}): AuditRow => ({
  seq,
  at: '2026-11-21T09:00:00.000000Z',
  actorKind: 'user',
  actorName: 'ada@acme.example',
  event: 'MEMBER_INVITED',
  summary: `deed number ${seq}`,
  prevHash: '00',
  hash: `hash-${seq}`,
  ...more,
});

const asked: string[] = [];
const withTrail = (...pages: AuditRow[][]) => {
  asked.length = 0;
  server.use(
    http.get('/api/audit', ({ request }) => {
      const { searchParams, search } = new URL(request.url);
      asked.push(search);
      const page = Number(searchParams.get('after') ?? 0);
      const next = page + 1 < pages.length ? { next: String(page + 1) } : {};
      return HttpResponse.json({ items: pages[page] ?? [], ...next });
    }),
  );
};

const verdict = (more: Partial<Verification>): Verification => ({
  intact: true,
  checked: 2,
  upTo: 2,
  complete: true,
  ...more,
});

test('records are read newest first, and older ones by a press', async () => {
  // Given
  withTrail([record(3), record(2)], [record(1)]);
  renderApp('/dashboard/audit');
  await screen.findByText('Deed number 3');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Show older records' }));
  // Then
  await screen.findByText('Deed number 1');
  expect(screen.getAllByText(/^Deed number/).map((line) => line.textContent)).toEqual([
    'Deed number 3',
    'Deed number 2',
    'Deed number 1',
  ]);
  expect(screen.queryByRole('button', { name: 'Show older records' })).toBeNull();
});

test('a filter stands in the address and is asked of the API', async () => {
  // Given
  withTrail([record(1)]);
  const { history } = renderApp('/dashboard/audit');
  await screen.findByText('Deed number 1');
  await userEvent.click(screen.getByText('Filter'));
  await userEvent.type(await screen.findByLabelText('Event'), 'TOKEN_MADE');
  await userEvent.type(screen.getByLabelText('First day'), '2026-11-01');
  await userEvent.type(await screen.findByLabelText('Last day'), '2026-11-02');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Show these' }));
  // Then
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(history.at(-1)).toBe('/dashboard/audit?event=TOKEN_MADE&from=2026-11-01&to=2026-11-02');
  expect(Object.fromEntries(new URLSearchParams(asked[1]))).toEqual({
    event: 'TOKEN_MADE',
    from: new Date(2026, 10, 1).toISOString(),
    to: new Date(2026, 10, 3).toISOString(),
  });
});

test('a last day before the first is refused at its field', async () => {
  // Given
  withTrail([record(1)]);
  renderApp('/dashboard/audit?from=2026-11-05');
  await userEvent.type(await screen.findByLabelText('Last day'), '2026-11-02');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Show these' }));
  // Then
  expect(screen.getAllByText('The last day comes before the first.')).toHaveLength(2);
});

test('what is no day in the address is no filter', () => {
  expect(asQuery(fromAddress('?from=2026-99-99&to=x&event='))).toEqual({});
});

test('a filter that fits nothing has a way back', async () => {
  // Given
  withTrail([]);
  // When
  renderApp('/dashboard/audit?event=NOTHING');
  // Then
  await screen.findByRole('heading', { name: 'Nothing matches' });
  await waitFor(() => expect(screen.getAllByRole('link', { name: 'Show everything' })).toHaveLength(2));
});

test('a long chain is verified to its end, once for a double tap', async () => {
  // Given
  withTrail([record(1)]);
  const behind: (string | null)[] = [];
  server.use(
    http.get('/api/audit/verify', ({ request }) => {
      const after = new URL(request.url).searchParams.get('after');
      behind.push(after);
      return HttpResponse.json(
        after === null ? verdict({ checked: 10_000, complete: false, next: 10_000 }) : verdict({ checked: 5 }),
      );
    }),
  );
  renderApp('/dashboard/audit');
  // When
  await doubleTap(await screen.findByRole('button', { name: 'Verify the chain' }));
  // Then
  expect(await screen.findAllByText('All 10005 records are as they were written.')).toHaveLength(2);
  expect(behind).toEqual([null, '10000']);
});

test('a broken chain names the first bad record and says what to do', async () => {
  // Given
  withTrail([record(1)]);
  const firstBad = { seq: 17, fault: 'altered', message: 'Record 17 was altered.' };
  server.use(http.get('/api/audit/verify', () => HttpResponse.json(verdict({ intact: false, firstBad }))));
  renderApp('/dashboard/audit');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Verify the chain' }));
  // Then
  expect(await screen.findAllByText('Record 17 was altered.')).toHaveLength(2);
  expect(screen.getByText('Not intact')).not.toBeNull();
  expect(screen.getByText(/Export the log as JSON now/)).not.toBeNull();
});

test('an export renews the session first and takes the filter along', async () => {
  // Given
  withTrail([record(1)]);
  const fetched: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    fetched.push(this.getAttribute('href') ?? '');
  });
  let renewed = 0;
  renderApp('/dashboard/audit?event=A');
  await screen.findByText('Take it with you');
  server.use(
    http.get('/api/me', () => (renewed === 0 ? problem(401, 'SESSION_EXPIRED') : HttpResponse.json(me()))),
    http.post('/public/auth/refresh', () => {
      renewed += 1;
      return HttpResponse.json(me());
    }),
  );
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
  // Then
  await waitFor(() => expect(fetched).toEqual(['/api/audit/export.csv?event=A']));
  expect(renewed).toBe(1);
});

test('a member reads and verifies, and has nothing to export', async () => {
  // Given
  withTrail([record(1)]);
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/audit');
  // Then
  await screen.findByText('Deed number 1');
  expect(screen.getByRole('button', { name: 'Verify the chain' })).not.toBeNull();
  expect(screen.queryByText('Take it with you')).toBeNull();
});
