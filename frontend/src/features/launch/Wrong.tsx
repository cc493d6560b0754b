import type { ProductDeployment } from '~/shared/api/schema.d.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import styles from './Launch.module.css';
import { categoryWords } from './words.ts';

/** Why it did not get there, in a sentence and with what Stripe's support asks for. */
export function Wrong({ deployment: { error, errorCategory, stripeRequestId } }: { deployment: ProductDeployment }) {
  if (error === undefined) return null;
  return (
    <Note tone="warn" title={errorCategory === undefined ? 'Why' : categoryWords[errorCategory]}>
      <p>{error}</p>
      {stripeRequestId !== undefined && (
        <p>
          Stripe’s support finds it as <code className={styles.ids}>{stripeRequestId}</code>.
        </p>
      )}
    </Note>
  );
}
