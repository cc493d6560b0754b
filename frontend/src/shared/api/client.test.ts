import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { server } from '~/testing/server.ts';
import { api, unwrap } from './client.ts';

test('a call carries its path, its query, its body and its headers', async () => {
  // Given
  const seen: unknown[] = [];
  server.use(
    http.post('/api/admin/jobs/:id/retry', ({ request, params }) => {
      seen.push([params['id'], request.headers.get('Idempotency-Key'), request.headers.get('Content-Type')]);
      return new HttpResponse(null, { status: 202 });
    }),
    http.get('/api/audit', ({ request }) => {
      seen.push(new URL(request.url).search);
      return HttpResponse.json({ items: [] });
    }),
    http.put('/api/admin/flags/:name', async ({ request }) => {
      seen.push([await request.json(), request.headers.get('Content-Type'), request.credentials]);
      return HttpResponse.json({});
    }),
  );
  // When
  const retried = await api.POST('/api/admin/jobs/{id}/retry', {
    params: { path: { id: 'a/b' } },
    headers: { 'Idempotency-Key': 'k' },
  });
  const page = await unwrap(api.GET('/api/audit', { params: { query: { event: 'A&B', limit: '2' } } }));
  await api.PUT('/api/admin/flags/{name}', { params: { path: { name: 'x' } }, body: { value: true } });
  // Then
  expect([retried.data, page]).toEqual([undefined, { items: [] }]);
  expect(seen).toEqual([
    ['a/b', 'k', null],
    '?event=A%26B&limit=2',
    [{ value: true }, 'application/json', 'same-origin'],
  ]);
});

test('an answer that should have a body and has none is a fault', async () => {
  // Given
  server.use(http.get('/api/audit', () => new HttpResponse(null, { status: 204 })));
  // When
  const asked = unwrap(api.GET('/api/audit'));
  // Then
  await expect(asked).rejects.toThrow('The answer has no body.');
});

test('a line that breaks in the middle of an answer is a lost connection, and no fault of the page', async () => {
  // Given
  const half = () =>
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"items":'));
        controller.error(new TypeError('network error'));
      },
    });
  server.use(http.get('/api/audit', () => new HttpResponse(half())));
  // When
  const failure = await api.GET('/api/audit').catch((error: unknown) => error);
  // Then
  expect(failure).toMatchObject({ name: 'ApiError', code: 'UNREACHABLE', status: 0 });
});
