import { createContext, use, useEffect, useRef } from 'react';

/** True once the person has moved inside the app: a first load leaves the focus to the browser. */
export const Moved = createContext(false);

/** Puts the focus on the heading and the page to its top, each time `step` changes. */
export function useStepFocus(step: string) {
  const moved = use(Moved);
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (seen.current === step) return;
    const first = seen.current === undefined;
    seen.current = step;
    if (first && !moved) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [step, moved]);
  return heading;
}
