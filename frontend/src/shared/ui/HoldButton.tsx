import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react';
import buttonStyles from './Button.module.css';
import styles from './HoldButton.module.css';
import { classes } from './classes.ts';
import { useAnnounce } from './LiveRegion.tsx';

const HOLD = 1200;
const ARMED = 5000;

interface HoldButtonProps {
  readonly children: string;
  readonly pending?: boolean;
  readonly pendingLabel?: string;
  readonly off?: string | undefined;
  readonly onHeld: () => void;
}

/** For the one deed that opens the gate. Who cannot hold a button presses it twice. */
export function HoldButton({ children, pending = false, pendingLabel = 'Opening…', off, onHeld }: HoldButtonProps) {
  const [state, setState] = useState<'idle' | 'holding' | 'armed'>('idle');
  const done = useRef(false);
  const hint = useId();
  const { announce } = useAnnounce();
  const blocked = pending || off !== undefined;

  const finish = useEffectEvent(() => {
    if (state === 'holding') {
      done.current = true;
      onHeld();
    }
    setState('idle');
  });
  useEffect(() => {
    if (state === 'idle') return undefined;
    const clock = setTimeout(() => finish(), state === 'holding' ? HOLD : ARMED);
    return () => clearTimeout(clock);
  }, [state]);

  const begin = () => {
    if (blocked || state !== 'idle') return;
    done.current = false;
    setState('holding');
  };
  const cancel = () => setState((now) => (now === 'holding' ? 'idle' : now));
  // A press that was too short, or one by a screen reader, ends in a click.
  const click = () => {
    if (blocked || done.current) {
      done.current = false;
    } else if (state === 'armed') {
      setState('idle');
      onHeld();
    } else {
      setState('armed');
      announce('Press again to confirm.');
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    if ((event.key === 'Enter' || event.key === ' ') && !event.repeat) begin();
  };
  const label = state === 'armed' ? 'Press again to confirm' : children;
  return (
    <span className={buttonStyles.frame}>
      <button
        type="button"
        className={classes(buttonStyles.button, buttonStyles.go, styles.hold, state === 'holding' && styles.holding)}
        aria-disabled={blocked || undefined}
        aria-describedby={hint}
        onPointerDown={begin}
        onPointerUp={cancel}
        onPointerLeave={cancel}
        onPointerCancel={cancel}
        onKeyDown={onKey}
        onKeyUp={cancel}
        onBlur={cancel}
        onContextMenu={(event) => event.preventDefault()}
        onClick={click}
      >
        <span className={styles.label}>{pending ? pendingLabel : label}</span>
      </button>
      <span id={hint} className={buttonStyles.reason}>
        {off ?? 'Hold for a second, or press twice.'}
      </span>
    </span>
  );
}
