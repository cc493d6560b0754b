import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { arriving } from '~/shared/lib/arriving.ts';

type Loads<P extends object> = () => Promise<{ default: ComponentType<P> }>;

/** A page, or what fills one: whatever waits around it is shown until it has come. */
export const whole = <P extends object>(load: Loads<P>): LazyExoticComponent<ComponentType<P>> => lazy(() => arriving(load));

/** A part that the first sight of a page does without: it comes in a file of its own, and the page stands meanwhile. */
export function later<P extends object>(load: Loads<P>): ComponentType<P> {
  const Part = whole(load);
  return function Later(props: P) {
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    );
  };
}
