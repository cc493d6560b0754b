import type { FormEvent, ReactNode } from 'react';
import { ApiError } from '~/shared/api/problem.ts';
import { ErrorSummary } from '~/shared/ui/ErrorSummary.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { StepIndicator } from '~/shared/ui/Progress.tsx';
import { Trouble } from '~/shared/ui/Trouble.tsx';
import styles from './Deploy.module.css';
import { Fold } from './Fold.tsx';
import { numberOf, stepNames, STEPS, type StepId } from './steps.ts';

/** What a step asks, what for, and why. */
export interface About {
  readonly step: StepId;
  readonly question: string;
  readonly what: string;
  readonly why?: ReactNode;
}

interface Sent {
  readonly refused: Parameters<typeof ErrorSummary>[0]['error'] | undefined;
  readonly pending: boolean;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

interface StepFrameProps {
  readonly about: About;
  /** Where all steps are listed. */
  readonly hub: string;
  /** Where a page within a step leads back to. */
  readonly back?: { readonly href: string; readonly label: string };
  /** What useForm answers, where the step is a form. */
  readonly form?: Sent;
  readonly onTyped?: (form: HTMLFormElement) => void;
  readonly children: ReactNode;
}

/** The same head on every step: what is wrong, where one is, the question, and why it is asked. */
export function StepFrame({ about, hub, back, form, onTyped, children }: StepFrameProps) {
  const { step, question, what, why } = about;
  const refused = form?.refused;
  const inside = (
    <>
      {refused !== undefined && <Wrong refused={refused} pending={form?.pending ?? false} />}
      <StepIndicator step={numberOf(step)} of={STEPS.length} name={stepNames[step]} />
      <PageHeader
        title={question}
        lead={what}
        back={back ?? { href: hub, label: 'All steps' }}
        failed={refused !== undefined}
      />
      {why !== undefined && <Fold title="Why do we ask?">{why}</Fold>}
      {children}
    </>
  );
  if (form === undefined) return <div className={styles.step}>{inside}</div>;
  return (
    <form
      className={styles.step}
      noValidate
      onSubmit={form.onSubmit}
      onInput={(event) => onTyped?.(event.currentTarget)}
      aria-busy={form.pending || undefined}
    >
      {inside}
    </form>
  );
}

/** What is refused stands at its field; what has nothing to do with the answers has a button to try again. */
function Wrong({ refused, pending }: { refused: NonNullable<Sent['refused']>; pending: boolean }) {
  const isTrouble = refused instanceof ApiError && (refused.status === 0 || refused.status === 429 || refused.status >= 500);
  return isTrouble ? <Trouble error={refused} pending={pending} /> : <ErrorSummary error={refused} />;
}
