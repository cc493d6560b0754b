import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';

const SERVER = /^\/(api|public|webhooks|dev|health|ready)(\/|$)|\.[^/]+$/;

/** Plain links move inside the app, so that no shared component has to know the router. */
export function useLinks(): void {
  const [, navigate] = useLocation();
  const follow = useEffectEvent((event: MouseEvent) => {
    const target = internal(event);
    if (target === undefined) return;
    event.preventDefault();
    navigate(target);
  });
  useEffect(() => {
    const onClick = (event: MouseEvent) => follow(event);
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
}

function internal(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.target !== '' || link.hasAttribute('download')) return undefined;
  if (link.origin !== location.origin || SERVER.test(link.pathname)) return undefined;
  const samePage = link.pathname === location.pathname && link.search === location.search;
  return samePage && link.hash !== '' ? undefined : link.pathname + link.search + link.hash;
}
