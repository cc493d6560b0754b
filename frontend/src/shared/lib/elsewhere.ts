import { useEffect, useEffectEvent } from 'react';

const CHANNEL = 'livegate.session';

/** The link of a mail opens another tab; the one that waits hears of it and goes on where it was. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
  channel.postMessage('signed-in');
  channel.close();
}

export function useSignedInElsewhere(react: () => void): void {
  const heard = useEffectEvent(react);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', () => heard());
    return () => channel.close();
  }, []);
}
