import { http, HttpResponse } from 'msw';
import { afterEach, expect, test, vi } from 'vitest';
import { proves } from '~/testing/proves.ts';
import { problem, server } from '~/testing/server.ts';
import { ApiError } from './problem.ts';
import { confirmWithPasskey, onSessionLost, onStepUp, sending } from './send.ts';

const request = (path: string, init?: RequestInit) => new Request(new URL(path, location.origin), init);

const failureOf = async (call: Promise<unknown>): Promise<ApiError> => {
  const failure: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(failure instanceof ApiError)) throw new TypeError(`not an ApiError: ${String(failure)}`);
  return failure;
};

afterEach(() => {
  onSessionLost(() => undefined);
  onStepUp(async () => false);
});

test('a problem keeps its code, its reason, its fixes and its fields', async () => {
  // Given
  const fix = [{ kind: 'copy', label: 'Copy the command', value: 'fly deploy' }];
  const errors = [{ field: 'slug', message: 'This address is taken.' }];
  server.use(http.post('/api/things', () => problem(409, 'SLUG_TAKEN', { why: 'Two cannot share one.', fix, errors })));
  // When
  const failure = await failureOf(sending()(request('/api/things', { method: 'POST', body: '{}' })));
  // Then
  expect(failure).toMatchObject({ status: 409, code: 'SLUG_TAKEN', why: 'Two cannot share one.', fix, errors });
  expect(failure.messageFor('slug')).toBe('This address is taken.');
});

test('an answer that is no problem, such as a proxy page, is still explained', async () => {
  // Given
  server.use(http.get('/api/things', () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 })));
  // When
  const failure = await failureOf(sending()(request('/api/things')));
  // Then
  expect(failure).toMatchObject({ status: 502, code: 'HTTP_502' });
  expect(failure.message).toContain('try again');
});

test('a call that hangs ends by itself', proves('JOIN-99'), async () => {
  // Given
  server.use(http.get('/api/things', () => new Promise<never>(() => undefined)));
  // When
  const failure = await failureOf(sending({ timeout: 30 })(request('/api/things')));
  // Then
  expect(failure).toMatchObject({ status: 0, code: 'TIMED_OUT' });
});

test('no connection is told apart from no answer', async () => {
  // Given
  server.use(http.get('/api/things', () => HttpResponse.error()));
  // When
  const failure = await failureOf(sending()(request('/api/things')));
  // Then
  expect(failure).toMatchObject({ status: 0, code: 'UNREACHABLE' });
});

test('who leaves a page stops its calls without a failure of ours', async () => {
  // Given
  server.use(http.get('/api/things', () => new Promise<never>(() => undefined)));
  const leaving = new AbortController();
  const call = sending()(request('/api/things', { signal: leaving.signal }));
  // When
  leaving.abort();
  // Then
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
});

test('an expired session is renewed once for all calls, and each is sent again as it was', async () => {
  // Given
  let renewed = 0;
  const seen = new Map<string | null, unknown>();
  server.use(
    http.post('/public/auth/refresh', () => {
      renewed += 1;
      return HttpResponse.json({});
    }),
    http.post('/api/things', async ({ request: sent }) => {
      const body: unknown = await sent.json();
      if (renewed === 0) return problem(401, 'SESSION_EXPIRED');
      seen.set(sent.headers.get('Idempotency-Key'), body);
      return HttpResponse.json({});
    }),
  );
  const send = (key: string) =>
    sending()(request('/api/things', { method: 'POST', headers: { 'Idempotency-Key': key }, body: '{"a":1}' }));
  // When
  await Promise.all(['one', 'two', 'three'].map(send));
  // Then
  expect(renewed).toBe(1);
  expect(Object.fromEntries(seen)).toEqual({ one: { a: 1 }, two: { a: 1 }, three: { a: 1 } });
});

test('a session that cannot be renewed is lost once it is refused', async () => {
  // Given
  const lost = vi.fn<() => void>();
  onSessionLost(lost);
  server.use(
    http.post('/public/auth/refresh', () => problem(401, 'SESSION_EXPIRED')),
    http.get('/api/things', () => problem(401, 'SESSION_EXPIRED')),
  );
  // When
  const failure = await failureOf(sending()(request('/api/things')));
  // Then
  expect(failure.code).toBe('SESSION_EXPIRED');
  expect(lost).toHaveBeenCalledTimes(1);
});

test.each([
  ['without a connection', () => HttpResponse.error(), 'UNREACHABLE'],
  ['by a proxy whose server is gone', () => HttpResponse.html('', { status: 502 }), 'HTTP_502'],
  ['too often', () => problem(429, 'RATE_LIMITED'), 'RATE_LIMITED'],
])('a session that cannot be renewed now (%s) is not lost, and the page stays', async (_how, answer, code) => {
  // Given
  const lost = vi.fn<() => void>();
  onSessionLost(lost);
  server.use(
    http.post('/public/auth/refresh', answer),
    http.get('/api/things', () => problem(401, 'SESSION_EXPIRED')),
  );
  // When
  const failure = await failureOf(sending()(request('/api/things')));
  // Then
  expect(failure.code).toBe(code);
  expect(lost).not.toHaveBeenCalled();
});

test.each([
  ['a guest', '/api/things', { guest: true }],
  ['a public call', '/public/auth/session', {}],
])('a 401 of %s is an answer and sends nobody away', async (_who, path, manner) => {
  // Given
  const lost = vi.fn<() => void>();
  onSessionLost(lost);
  server.use(http.get(path, () => problem(401, 'LINK_INVALID')));
  // When
  const failure = await failureOf(sending(manner)(request(path)));
  // Then
  expect(failure.code).toBe('LINK_INVALID');
  expect(lost).not.toHaveBeenCalled();
});

test('a call that needs a passkey asks for it once and is sent again as it was', async () => {
  // Given
  let shown = false;
  const seen: unknown[] = [];
  const show = vi.fn<() => Promise<boolean>>(async () => {
    shown = true;
    return true;
  });
  onStepUp(show);
  server.use(
    http.post('/api/things', async ({ request: sent }) => {
      if (!shown) return problem(403, 'STEP_UP_REQUIRED');
      seen.push(await sent.json());
      return HttpResponse.json({});
    }),
  );
  const send = (body: string) => sending()(request('/api/things', { method: 'POST', body }));
  // When
  await Promise.all([send('{"a":1}'), send('{"a":1}')]);
  // Then
  expect(seen).toEqual([{ a: 1 }, { a: 1 }]);
  expect(show).toHaveBeenCalledTimes(1);
});

test('a session is renewed and a passkey shown for one and the same call', async () => {
  // Given
  const codes = ['SESSION_EXPIRED', 'STEP_UP_REQUIRED'];
  onStepUp(async () => true);
  server.use(
    http.post('/public/auth/refresh', () => HttpResponse.json({})),
    http.get('/api/things', () => {
      const code = codes.shift();
      return code === undefined ? HttpResponse.json({}) : problem(code === 'SESSION_EXPIRED' ? 401 : 403, code);
    }),
  );
  // When
  const response = await sending()(request('/api/things'));
  // Then
  expect(response.ok).toBe(true);
});

test.each([
  ['is not shown', false],
  ['is shown and not enough', true],
])('a passkey that %s leaves the refusal as it is', async (_how, answer) => {
  // Given
  onStepUp(async () => answer);
  server.use(http.get('/api/things', () => problem(403, 'STEP_UP_REQUIRED')));
  // When
  const failure = await failureOf(sending()(request('/api/things')));
  // Then
  expect(failure.code).toBe('STEP_UP_REQUIRED');
});

test('a page may ask for the passkey ahead', async () => {
  // Given
  onStepUp(async () => true);
  // When
  const confirmed = await confirmWithPasskey();
  // Then
  expect(confirmed).toBe(true);
});
