import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import * as v from 'valibot';
import { useEventStream } from './useEventStream.ts';

class FakeEventSource extends EventTarget {
  static latest: FakeEventSource | undefined;
  static readonly CLOSED = 2;
  readyState = 0;
  constructor(_url: string) {
    super();
    FakeEventSource.latest = this;
  }
  close() {
    this.readyState = FakeEventSource.CLOSED;
  }
  say(percent: unknown) {
    act(() => void this.dispatchEvent(new MessageEvent('progress', { data: JSON.stringify({ percent }) })));
  }
}

const parse = v.parser(v.object({ percent: v.number() }));

beforeEach(() => {
  FakeEventSource.latest = undefined;
  vi.stubGlobal('EventSource', FakeEventSource);
});

const listen = (url: string | undefined) => {
  const heard: number[] = [];
  const hook = renderHook(() =>
    useEventStream({
      url,
      event: 'progress',
      parse,
      onMessage: ({ percent }) => {
        heard.push(percent);
        return percent === 100 ? 'done' : undefined;
      },
    }),
  );
  const source = FakeEventSource.latest;
  return { heard, hook, source };
};

test('hears each message and closes at the last', () => {
  // Given
  const { heard, hook, source } = listen('/api/v1/deployments/1/events');
  act(() => void source?.dispatchEvent(new Event('open')));
  source?.say(40);
  const before = hook.result.current;
  // When
  source?.say(100);
  // Then
  expect(before).toBe('open');
  expect(heard).toEqual([40, 100]);
  expect(hook.result.current).toBe('closed');
  expect(source?.readyState).toBe(FakeEventSource.CLOSED);
});

test('says that it connects again while the browser does', () => {
  // Given
  const { hook, source } = listen('/api/v1/deployments/1/events');
  // When
  act(() => void source?.dispatchEvent(new Event('error')));
  // Then
  expect(hook.result.current).toBe('retrying');
});

test('leaving the page closes the stream', () => {
  // Given
  const { hook, source } = listen('/api/v1/deployments/1/events');
  // When
  hook.unmount();
  // Then
  expect(source?.readyState).toBe(FakeEventSource.CLOSED);
});

test('nothing to listen to opens nothing', () => {
  // Given
  const nothing = undefined;
  // When
  const { hook } = listen(nothing);
  // Then
  expect([hook.result.current, FakeEventSource.latest]).toEqual(['closed', undefined]);
});
