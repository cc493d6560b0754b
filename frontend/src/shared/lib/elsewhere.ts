import { useEffect, useEffectEvent } from 'react';

const CHANNEL = 'livegate.session';

let channel: BroadcastChannel | undefined;

/** One for the tab, which does not hear what it says itself. */
const ofThisTab = (): BroadcastChannel => (channel ??= new BroadcastChannel(CHANNEL));

/** A link of a mail opens another tab, and one tab may choose another workspace: all that are open hear of it. */
export function tellOtherTabs(): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel never leaves its origin
  ofThisTab().postMessage('signed-in');
}

export function useSignedInElsewhere(react: () => void): void {
  const heard = useEffectEvent(react);
  useEffect(() => {
    const onMessage = () => heard();
    ofThisTab().addEventListener('message', onMessage);
    return () => ofThisTab().removeEventListener('message', onMessage);
  }, []);
}
