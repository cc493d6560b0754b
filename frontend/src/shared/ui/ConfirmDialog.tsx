import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Button, type ButtonLook } from './Button.tsx';
import styles from './ConfirmDialog.module.css';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will follow, in words a customer's owner understands. */
  readonly children: ReactNode;
  /** The verb of the deed, never "OK". */
  readonly verb: string;
  readonly look?: ButtonLook;
  /** Where the deed itself is to cancel, the way out needs another word. */
  readonly dismiss?: string;
  readonly pending?: boolean;
  readonly pendingLabel?: string;
  /** Why it cannot be done yet, or not any more. */
  readonly off?: string | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** The native dialog: it holds the focus, closes on Escape and gives the focus back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, verb, look = 'primary', dismiss = 'Cancel', pending = false, pendingLabel = 'Working…', off } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Before it is taken out of the page: an element that is gone gives no focus back.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        if (!pending) props.onCancel();
      }}
      // A browser lets nobody be held: asked twice, it closes by itself.
      onClose={() => {
        if (!open || dialog.current?.open === true) return;
        if (pending) dialog.current?.showModal();
        else props.onCancel();
      }}
    >
      {open && (
        <div className={styles.body}>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          <div>{children}</div>
          <div className={styles.actions}>
            <Button look={look} pending={pending} pendingLabel={pendingLabel} off={off} onClick={props.onConfirm}>
              {verb}
            </Button>
            <Button look="secondary" onClick={props.onCancel} off={pending ? 'Wait until it is done.' : undefined}>
              {dismiss}
            </Button>
          </div>
        </div>
      )}
    </dialog>
  );
}
