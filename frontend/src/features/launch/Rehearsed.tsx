import type { ProductValidation } from '~/shared/api/schema.d.ts';
import { Findings } from '~/shared/deploy/Findings.tsx';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { Note } from '~/shared/deploy/Note.tsx';
import { sorted } from '~/shared/deploy/sorted.ts';
import { Button } from '~/shared/ui/Button.tsx';
import styles from './Launch.module.css';
import { findingOf, stepAt } from './words.ts';

interface RehearsedProps {
  readonly validation: ProductValidation;
  readonly isAsking: boolean;
  readonly onAgain: () => void;
}

/** What was found: first what is in the way, then what is good to know; the rest is folded away. */
export function Rehearsed({ validation, isAsking, onAgain }: RehearsedProps) {
  const findings = validation.validationResults.map((result) => findingOf(result, validation.productId));
  const { blocking } = sorted(findings);
  const looked = findings.filter(({ status }) => status !== 'skipped');
  const skipped = findings.filter(({ status }) => status === 'skipped');
  const isReady = validation.status === 'passed';
  return (
    <>
      <div className={styles.part} role="status">
        <Note tone={isReady ? 'good' : 'warn'} title={isReady ? 'Everything is in order' : inTheWay(blocking.length)}>
          {isReady ? 'It is checked once more when you press.' : 'Each thing stands below, with what to do.'}
        </Note>
        <div>
          <Button look="secondary" pending={isAsking} pendingLabel="Checking…" onClick={onAgain}>
            Check again
          </Button>
        </div>
      </div>
      <div className={styles.part}>
        <Findings findings={looked} heading="What to put right" stepAt={(_, step) => stepAt(step)} />
        {skipped.length > 0 && (
          <Fold title={`${skipped.length} not looked at`}>
            <ul className={styles.told}>
              {skipped.map(({ id, title, message }) => (
                <li key={id}>
                  <strong>{title}.</strong> {message}
                </li>
              ))}
            </ul>
          </Fold>
        )}
      </div>
    </>
  );
}

const inTheWay = (things: number): string => (things === 1 ? 'One thing is in the way' : `${things} things are in the way`);
