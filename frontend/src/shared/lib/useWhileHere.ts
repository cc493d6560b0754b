import { useEffect, useRef } from 'react';

/** The same way, for whoever still waits there for an answer; nowhere, once they have gone elsewhere. */
export function useWhileHere<Ways extends readonly unknown[]>(go: (...way: Ways) => void): (...way: Ways) => void {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return (...way) => {
    if (isHere.current) go(...way);
  };
}
