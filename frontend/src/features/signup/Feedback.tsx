import { useState } from 'react';
import type { FeedbackRequest } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { TextArea } from '~/shared/ui/Field.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { giveFeedback } from './queries.ts';
import styles from './Signup.module.css';
import type { Signup } from './useSignup.ts';

const MOST = 500;

/** One tap is an answer; words are for who has them. */
export function Feedback({ signup }: { signup: Signup }) {
  const [smooth, setSmooth] = useState<boolean>();
  const [words, setWords] = useState('');
  const [told, setTold] = useState(false);
  const { act, pending, refused } = useAct(async (body: FeedbackRequest) => {
    const key = signup.keyOf('feedback', { body, tenant: signup.draft.started?.tenant.id });
    await signup.deed((shown) => giveFeedback(body, key, shown));
    setSmooth(body.smooth);
    setTold(body.words !== undefined);
  });
  return (
    <section className={styles.feedback} aria-labelledby="how-it-went">
      <h2 id="how-it-went" className={styles.question}>
        {smooth === undefined ? 'Did it go smoothly?' : 'Thank you.'}
      </h2>
      <Refused error={refused} />
      {smooth === undefined && (
        <div className={styles.actions}>
          <Button look="secondary" pending={pending} pendingLabel="Sending…" onClick={() => act({ smooth: true })}>
            Yes, it did
          </Button>
          <Button look="secondary" pending={pending} pendingLabel="Sending…" onClick={() => act({ smooth: false })}>
            Not quite
          </Button>
        </div>
      )}
      {smooth === false && !told && (
        <>
          <TextArea
            name="words"
            label="What went wrong? (optional)"
            rows={3}
            maxLength={MOST}
            onChange={({ target }) => setWords(target.value)}
          />
          <Button
            look="secondary"
            pending={pending}
            pendingLabel="Sending…"
            off={words.trim() === '' ? 'Write a word or two first.' : undefined}
            onClick={() => act({ smooth: false, words: words.trim() })}
          >
            Tell them
          </Button>
        </>
      )}
      <p className="visually-hidden" role="status">
        {smooth === undefined ? '' : 'Your answer has arrived.'}
      </p>
    </section>
  );
}
