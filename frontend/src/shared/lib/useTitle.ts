import { useEffect } from 'react';

/** The product's name comes last, so that tabs stay apart; an error comes first, so that it is heard at once. */
export function useTitle(title: string, failed = false): void {
  useEffect(() => {
    document.title = `${failed ? 'Error: ' : ''}${title === 'Livegate' ? title : `${title} · Livegate`}`;
  }, [title, failed]);
}
