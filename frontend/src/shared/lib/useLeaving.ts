import { useCallback, useEffect, useRef } from 'react';

/** A signal that ends with the page, or with the place on it, so that no late answer acts where nobody is any more. */
export function useLeaving(place = ''): () => AbortSignal {
  const controller = useRef<AbortController | undefined>(undefined);
  useEffect(() => {
    const here = new AbortController();
    controller.current = here;
    return () => here.abort();
  }, [place]);
  return useCallback(() => controller.current?.signal ?? AbortSignal.abort(), []);
}
