import { useEffect } from 'react';

export function useGossip(tell: () => void): void {
  useEffect(() => {
    window.addEventListener('online', tell);
  }, [tell]);
}
