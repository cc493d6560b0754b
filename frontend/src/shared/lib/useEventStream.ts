import { useEffect, useEffectEvent, useState } from 'react';

export type StreamState = 'closed' | 'connecting' | 'open' | 'retrying';

interface Stream<T> {
  /** Empty while there is nothing to listen to. */
  readonly url: string | undefined;
  readonly event: string;
  readonly parse: (data: unknown) => T;
  /** Answers `done` when no more will come; otherwise the browser would connect again for ever. */
  readonly onMessage: (message: T) => 'done' | void;
}

/** Server-sent events with the browser's own retry and Last-Event-ID. */
export function useEventStream<T>({ url, event, parse, onMessage }: Stream<T>): StreamState {
  const [heard, setHeard] = useState<{ url: string; state: StreamState }>();
  const receive = useEffectEvent((message: MessageEvent<string>) => onMessage(parse(JSON.parse(message.data))));
  useEffect(() => {
    if (url === undefined) return undefined;
    const source = new EventSource(url);
    const now = (state: StreamState) => setHeard({ url, state });
    source.addEventListener('open', () => now('open'));
    source.addEventListener('error', () => now(source.readyState === EventSource.CLOSED ? 'closed' : 'retrying'));
    source.addEventListener(event, (message: MessageEvent<string>) => {
      if (receive(message) !== 'done') return;
      source.close();
      now('closed');
    });
    return () => source.close();
  }, [url, event]);
  if (url === undefined) return 'closed';
  return heard?.url === url ? heard.state : 'connecting';
}
