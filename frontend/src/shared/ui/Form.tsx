import type { FormEvent, ReactNode } from 'react';
import { Button } from './Button.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import styles from './Form.module.css';

interface Sent {
  readonly refused: Parameters<typeof ErrorSummary>[0]['error'] | undefined;
  readonly pending: boolean;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

interface FormProps {
  /** What useForm answers. */
  readonly form: Sent;
  readonly verb: string;
  readonly pendingLabel?: string;
  readonly children: ReactNode;
  /** What stands beside the button. */
  readonly beside?: ReactNode;
}

/** A form among other things of a page: its problems stand at its head. */
export function Form({ form, verb, pendingLabel = 'Saving…', children, beside }: FormProps) {
  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit}>
      {form.refused !== undefined && <ErrorSummary error={form.refused} />}
      {children}
      <div className={styles.actions}>
        <Button type="submit" pending={form.pending} pendingLabel={pendingLabel}>
          {verb}
        </Button>
        {beside}
      </div>
    </form>
  );
}
