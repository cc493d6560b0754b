import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import styles from './LiveRegion.module.css';

interface Announcer {
  /** For a screen reader only. */
  readonly announce: (message: string) => void;
  /** Heard and seen, for six seconds. Never for an error and never with a secret in it. */
  readonly toast: (message: string) => void;
}

const SHOWN_FOR = 6000;
const nobody: Announcer = { announce: () => undefined, toast: () => undefined };
const Announcing = createContext<Announcer>(nobody);

export const useAnnounce = () => use(Announcing);

export function LiveRegion({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const [shown, setShown] = useState<string>();
  const clock = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  const toast = useCallback(
    (message: string) => {
      announce(message);
      setShown(message);
      clearTimeout(clock.current);
      clock.current = setTimeout(() => setShown(undefined), SHOWN_FOR);
    },
    [announce],
  );
  const announcer = useMemo(() => ({ announce, toast }), [announce, toast]);
  return (
    <Announcing value={announcer}>
      {children}
      <div role="status" className="visually-hidden">
        {/* A new key makes the same words be read again. */}
        <span key={said.turn}>{said.text}</span>
      </div>
      {shown !== undefined && (
        <p className={styles.toast} aria-hidden="true" data-print="none">
          {shown}
        </p>
      )}
    </Announcing>
  );
}
