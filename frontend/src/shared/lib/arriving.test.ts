import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { readiness, server } from '~/testing/server.ts';
import { arriving } from './arriving.ts';

const lost = async (): Promise<string> => {
  throw new TypeError('Failed to fetch dynamically imported module');
};

test('without a connection a part of a page is waited for, and nothing is loaded anew', async () => {
  // Given
  let connected = false;
  const reload = vi.fn<() => void>();
  const load = vi.fn<() => Promise<string>>(async () => (connected ? 'the part' : lost()));
  server.use(http.get('/api/health', () => (connected ? HttpResponse.json(readiness()) : HttpResponse.error())));
  const part = arriving(load, reload);
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  // When
  connected = true;
  window.dispatchEvent(new Event('online'));
  // Then
  expect(await part).toBe('the part');
  expect(reload).not.toHaveBeenCalled();
});

test('a tab that is older than the last deploy is loaded anew, once', async () => {
  // Given
  const reload = vi.fn<() => void>();
  server.use(http.get('/api/health', () => HttpResponse.json(readiness())));
  void arriving(lost, reload);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  // When
  const again = arriving(lost, reload);
  // Then
  await expect(again).rejects.toThrow('Failed to fetch');
  expect(reload).toHaveBeenCalledTimes(1);
});
