import { act, renderHook, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { ApiError } from '~/shared/api/problem.ts';
import { proves } from '~/testing/proves.ts';
import { QueryClient } from './client.ts';
import { useInfiniteQuery } from './useInfiniteQuery.ts';
import { QueryClientContext, queryOptions, useQuery, useQueryClient } from './useQuery.ts';

function Fresh({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient());
  return <QueryClientContext value={client}>{children}</QueryClientContext>;
}

const lost = () => new ApiError({ status: 0, code: 'UNREACHABLE', title: 'No connection' });
const options = { wrapper: Fresh };

test('two who ask the same at once cause one call', proves('SELL-66'), async () => {
  // Given
  const queryFn = vi.fn<() => Promise<string>>().mockResolvedValue('Acme');
  const query = queryOptions({ queryKey: ['me'], queryFn });
  // When
  const { result } = renderHook(() => [useQuery(query).data, useQuery(query).data], options);
  // Then
  await waitFor(() => expect(result.current).toEqual(['Acme', 'Acme']));
  expect(queryFn).toHaveBeenCalledTimes(1);
});

test('a lost answer is asked for a second time, a refusal is not', async () => {
  // Given
  const broken = vi.fn<() => Promise<string>>().mockRejectedValueOnce(lost()).mockResolvedValue('back');
  const refused = new ApiError({ status: 403, code: 'FORBIDDEN', title: 'Not yours' });
  const forbidden = vi.fn<() => Promise<string>>().mockRejectedValue(refused);
  // When
  const { result } = renderHook(
    () => [useQuery({ queryKey: ['a'], queryFn: broken }), useQuery({ queryKey: ['b'], queryFn: forbidden })] as const,
    options,
  );
  // Then
  await waitFor(() => expect(result.current[0].data).toBe('back'));
  expect([result.current[1].error, forbidden.mock.calls.length]).toEqual([refused, 1]);
});

test('what changed is asked again at once, and nothing else is', async () => {
  // Given
  const jobs = vi.fn<() => Promise<number>>().mockResolvedValue(1);
  const flags = vi.fn<() => Promise<number>>().mockResolvedValue(1);
  const { result } = renderHook(() => {
    useQuery({ queryKey: ['operator', 'jobs', 'failed'], queryFn: jobs });
    useQuery({ queryKey: ['operator', 'jobsters'], queryFn: flags });
    return useQueryClient();
  }, options);
  await waitFor(() => expect(flags).toHaveBeenCalledTimes(1));
  // When
  await act(() => result.current.invalidateQueries({ queryKey: ['operator', 'jobs'] }));
  // Then
  expect([jobs.mock.calls.length, flags.mock.calls.length]).toEqual([2, 1]);
});

test('an answer that was put there is asked for too, once it has changed', async () => {
  // Given
  const query = queryOptions({ queryKey: ['me'], queryFn: async () => 'Beta' });
  const client = new QueryClient();
  client.setQueryData(query, () => 'Acme');
  const { result } = renderHook(() => useQuery(query).data, {
    wrapper: ({ children }) => <QueryClientContext value={client}>{children}</QueryClientContext>,
  });
  const before = result.current;
  // When
  await act(() => client.invalidateQueries(query));
  // Then
  expect([before, result.current]).toEqual(['Acme', 'Beta']);
});

test('who leaves ends the call', async () => {
  // Given
  const signals: AbortSignal[] = [];
  const queryFn = ({ signal }: { signal: AbortSignal }) => {
    signals.push(signal);
    return new Promise<string>(() => undefined);
  };
  const { unmount } = renderHook(() => useQuery({ queryKey: ['slow'], queryFn }), options);
  await waitFor(() => expect(signals).toHaveLength(1));
  // When
  unmount();
  // Then
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

test('an answer that was set outdoes the call that is on its way', async () => {
  // Given
  let late: (name: string) => void = () => undefined;
  const query = queryOptions({ queryKey: ['me'], queryFn: () => new Promise<string>((resolve) => (late = resolve)) });
  const { result } = renderHook(() => ({ client: useQueryClient(), data: useQuery(query).data }), options);
  act(() => result.current.client.setQueryData(query, () => 'Ada'));
  // When
  await act(async () => late('nobody'));
  // Then
  expect(result.current.data).toBe('Ada');
});

test('a refusal with nothing to show is gone while it is asked again', async () => {
  // Given
  const refused = new ApiError({ status: 404, code: 'NOT_FOUND', title: 'Gone' });
  const queryFn = vi.fn<() => Promise<string>>().mockRejectedValueOnce(refused).mockResolvedValue('there');
  const { result } = renderHook(() => useQuery({ queryKey: ['x'], queryFn }), options);
  await waitFor(() => expect(result.current.error).toBe(refused));
  // When
  await act(() => result.current.refetch());
  // Then
  expect([result.current.data, result.current.error, result.current.isFetching]).toEqual(['there', null, false]);
});

test('a list grows by a page, and asked again it has as many', async () => {
  // Given
  const asked: number[] = [];
  const queryFn = ({ pageParam }: { pageParam: number }) => {
    asked.push(pageParam);
    return Promise.resolve({ items: [pageParam], next: pageParam < 3 ? pageParam + 1 : undefined });
  };
  const { result } = renderHook(() => {
    const client = useQueryClient();
    const list = useInfiniteQuery({
      queryKey: ['list'],
      queryFn,
      initialPageParam: 1,
      getNextPageParam: ({ next }) => next,
    });
    return { client, list };
  }, options);
  await waitFor(() => expect(result.current.list.hasNextPage).toBe(true));
  await act(() => result.current.list.fetchNextPage());
  // When
  await act(() => result.current.client.invalidateQueries({ queryKey: ['list'] }));
  // Then
  expect(result.current.list.data?.pages.map(({ items }) => items)).toEqual([[1], [2]]);
  expect(asked).toEqual([1, 2, 1, 2]);
});

test('a list ends where its page names no next', async () => {
  // Given
  const { result } = renderHook(
    () =>
      useInfiniteQuery({
        queryKey: ['short list'],
        queryFn: () => Promise.resolve({ items: [1], next: null as string | null }),
        initialPageParam: '',
        getNextPageParam: ({ next }) => next,
      }),
    options,
  );
  // When
  await waitFor(() => expect(result.current.data?.pages).toHaveLength(1));
  // Then
  expect(result.current.hasNextPage).toBe(false);
});
