import { lazy, Suspense, type ComponentType } from 'react';

/** A part that the first sight of a page does without: it comes in a file of its own, and the page stands meanwhile. */
export function later<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): ComponentType<P> {
  const Part = lazy(load);
  return function Later(props: P) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}
