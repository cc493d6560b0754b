import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { Fixture, Post } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';

const welcome: Post = {
  id: 'p1',
  title: 'Welcome to Acme',
  body: 'This is your first post.',
  createdAt: '2026-11-21T10:00:00Z',
  updatedAt: '2026-11-21T10:00:00Z',
};

const derby: Fixture = { id: 'f1', date: '2026-12-05', homeTeam: 'Acme', awayTeam: 'Orion', status: 'scheduled' };

const region = async (name: string) => within(await screen.findByRole('region', { name }));

/** A list that keeps what it is given. */
function posts(start: readonly Post[]) {
  const kept = [...start];
  const sent: { readonly key: string | null; readonly body: unknown }[] = [];
  server.use(
    http.get('/api/posts', () => HttpResponse.json({ items: kept })),
    http.post('/api/posts', async ({ request }) => {
      const body = await request.json();
      sent.push({ key: request.headers.get('Idempotency-Key'), body });
      const post = { ...welcome, ...(typeof body === 'object' ? body : {}), id: `p${kept.length + 1}` };
      kept.unshift(post);
      return HttpResponse.json(post, { status: 201 });
    }),
    http.patch('/api/posts/p1', async ({ request }) => {
      const body = await request.json();
      sent.push({ key: null, body });
      const post = { ...welcome, ...(typeof body === 'object' ? body : {}) };
      kept.splice(0, 1, post);
      return HttpResponse.json(post);
    }),
    http.delete('/api/posts/p1', () => {
      kept.splice(0, 1);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return sent;
}

test('a post is added once by a double tap, and the list shows it', async () => {
  // Given
  const sent = posts([welcome]);
  renderApp('/dashboard');
  const list = await region('Posts');
  await userEvent.click(list.getByRole('button', { name: 'Add a post' }));
  await userEvent.type(await list.findByLabelText('Title'), 'We are live');
  await userEvent.type(list.getByLabelText('Text'), 'At last.');
  // When
  await doubleTap(list.getByRole('button', { name: 'Add the post' }));
  // Then
  expect(await list.findByRole('heading', { name: 'We are live' })).not.toBeNull();
  expect(list.queryByLabelText('Title')).toBeNull();
  expect(sent).toEqual([{ key: expect.stringMatching(/^[0-9a-f-]{36}$/), body: { title: 'We are live', body: 'At last.' } }]);
});

test('a post is edited in its place', async () => {
  // Given
  const sent = posts([welcome]);
  renderApp('/dashboard');
  const list = await region('Posts');
  await userEvent.click(await list.findByRole('button', { name: 'Edit Welcome to Acme' }));
  const title = await list.findByLabelText('Title');
  await userEvent.clear(title);
  await userEvent.type(title, 'Hello');
  // When
  await userEvent.click(list.getByRole('button', { name: 'Save the post' }));
  // Then
  expect(await list.findByRole('heading', { name: 'Hello' })).not.toBeNull();
  expect(sent).toEqual([{ key: null, body: { title: 'Hello', body: 'This is your first post.' } }]);
});

test('a post is deleted after its consequence was read', async () => {
  // Given
  posts([welcome]);
  renderApp('/dashboard');
  const list = await region('Posts');
  await userEvent.click(await list.findByRole('button', { name: 'Delete Welcome to Acme' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/cannot be brought back/)).not.toBeNull();
  // When
  await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
  // Then
  expect(await list.findByText(/^There is no post yet/)).not.toBeNull();
});

test('the same fixture twice is refused at the day, and nothing that was typed is lost', async () => {
  // Given
  const message = 'Choose another day, or edit the fixture that is there.';
  server.use(
    http.post('/api/fixtures', () => problem(409, 'FIXTURE_EXISTS', { errors: [{ field: 'date', message }] })),
  );
  renderApp('/dashboard');
  const list = await region('Fixtures');
  await userEvent.click(list.getByRole('button', { name: 'Add a fixture' }));
  const day = await list.findByLabelText<HTMLInputElement>('Day');
  await userEvent.type(day, '2026-12-05');
  await userEvent.type(list.getByLabelText('Home team'), 'Acme');
  await userEvent.type(list.getByLabelText('Away team'), 'Orion');
  // When
  await userEvent.click(list.getByRole('button', { name: 'Add the fixture' }));
  // Then
  expect(await list.findAllByText(message)).toHaveLength(2);
  expect([day.getAttribute('aria-invalid'), day.value]).toEqual(['true', '2026-12-05']);
});

test('a fixture is shown on its own day in every zone, and its status can be changed', async () => {
  // Given
  const sent: unknown[] = [];
  server.use(
    http.get('/api/fixtures', () => HttpResponse.json({ items: [derby] })),
    http.patch('/api/fixtures/f1', async ({ request }) => {
      sent.push(await request.json());
      server.use(http.get('/api/fixtures', () => HttpResponse.json({ items: [{ ...derby, status: 'played' }] })));
      return HttpResponse.json({ ...derby, status: 'played' });
    }),
  );
  renderApp('/dashboard');
  const list = await region('Fixtures');
  await userEvent.click(await list.findByRole('button', { name: 'Edit Acme – Orion' }));
  await userEvent.selectOptions(await list.findByLabelText('Status'), 'Played');
  // When
  await userEvent.click(list.getByRole('button', { name: 'Save the fixture' }));
  // Then
  expect((await list.findByText(/, played$/)).textContent).toBe('Dec 5, 2026, played');
  expect(sent).toEqual([{ date: '2026-12-05', homeTeam: 'Acme', awayTeam: 'Orion', status: 'played' }]);
});

test('a member reads and changes nothing', async () => {
  // Given
  posts([welcome]);
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard');
  // Then
  const list = await region('Posts');
  expect(await list.findByRole('heading', { name: 'Welcome to Acme' })).not.toBeNull();
  expect(list.queryAllByRole('button')).toEqual([]);
});
