import type { FormEvent, ReactNode } from 'react';
import { ApiError } from '~/shared/api/problem.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { ErrorSummary } from '~/shared/ui/ErrorSummary.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { StepIndicator } from '~/shared/ui/Progress.tsx';
import { Trouble } from '~/shared/ui/Trouble.tsx';
import styles from './Signup.module.css';

interface Sent {
  readonly refused: Parameters<typeof ErrorSummary>[0]['error'] | undefined;
  readonly pending: boolean;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

interface StepFormProps {
  /** What useForm answers. */
  readonly form: Sent;
  readonly step: number;
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly back?: { readonly href: string; readonly label: string };
  readonly verb: string;
  readonly pendingLabel: string;
  /** No answer came, and the page asks again by itself. */
  readonly waiting: boolean;
  readonly onTyped?: (form: HTMLFormElement) => void;
  readonly children: ReactNode;
}

const WAITING = 'No connection. Nothing is lost: we try again by ourselves.';

/** What is refused stands at its field; what has nothing to do with the answers has a button to try again. */
export function StepForm(props: StepFormProps) {
  const { form, step, name, title, lead, back, verb, pendingLabel, waiting, onTyped, children } = props;
  const { refused } = form;
  const isTrouble = refused instanceof ApiError && (refused.status === 0 || refused.status === 429 || refused.status >= 500);
  return (
    <form
      className={styles.step}
      noValidate
      onSubmit={form.onSubmit}
      onInput={(event) => onTyped?.(event.currentTarget)}
      aria-busy={form.pending || undefined}
    >
      {isTrouble && <Trouble error={refused} pending={form.pending} />}
      {refused !== undefined && !isTrouble && <ErrorSummary error={refused} />}
      <StepIndicator step={step} of={3} name={name} />
      <PageHeader title={title} lead={lead} failed={refused !== undefined} {...(back !== undefined && { back })} />
      {children}
      <div className={styles.actions}>
        <Button type="submit" pending={form.pending} pendingLabel={waiting ? 'Waiting for the network…' : pendingLabel}>
          {verb}
        </Button>
        <p className={styles.soft} role="status">
          {waiting && WAITING}
        </p>
      </div>
    </form>
  );
}
