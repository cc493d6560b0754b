import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { CheckoutTrial as Trial, CheckoutTrialStanding } from '~/shared/api/schema.d.ts';
import { FindingCard } from '~/shared/deploy/FindingCard.tsx';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { Note } from '~/shared/deploy/Note.tsx';
import { useAct } from '~/shared/lib/useAct.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from '../Launch.module.css';
import { findingOf, stepAt } from '../words.ts';
import { trialQuery, tryCheckout } from './queries.ts';

interface CheckoutTrialProps {
  readonly productId: string;
  /** What is known of the launch has changed with it. */
  readonly onTried: () => void;
}

/** Somebody tries to buy it where nothing is paid, before customers do. */
export default function CheckoutTrial({ productId, onTried }: CheckoutTrialProps) {
  const client = useQueryClient();
  const last = useQuery(trialQuery(productId));
  const tryIt = useOnce(tryCheckout);
  const { act, pending, refused } = useAct(async () => {
    const trial = await tryIt(productId);
    client.setQueryData(trialQuery(productId), () => trial);
    onTried();
  });
  return (
    <section className={styles.part} aria-label="A try at the checkout">
      <Answer of={last} label="Asking for the last try…" lines={3} home={paths.products(productId)}>
        {(trial) => <Tried trial={trial} />}
      </Answer>
      <Refused error={refused} />
      <div>
        <Button look="secondary" pending={pending} pendingLabel="Trying to buy it…" onClick={() => act()}>
          Try the checkout
        </Button>
      </div>
    </section>
  );
}

const words: Readonly<Record<CheckoutTrialStanding, readonly [string, string]>> = {
  untried: ['Can it be bought?', 'Try it in Stripe’s sandbox first: a checkout is opened for each price, and nothing is paid.'],
  outdated: ['Its prices have changed since the last try', 'Try again: what was found counts for the old prices only.'],
  unfinished: ['The last try could not be finished', 'What stood in the way is below.'],
  failed: ['It could not be bought', 'What Stripe said is below. It does not go on sale like this.'],
  passed: ['It can be bought', 'Stripe’s sandbox opened a checkout for each price.'],
};

/** As long as the sandbox does not know the product, no price can be tried, and there is one thing to do. */
const SANDBOX = 'SandboxReady';

function Tried({ trial }: { trial: Trial }) {
  const [heading, sentence] = words[trial.standing];
  const counts = trial.standing !== 'outdated';
  const findings = counts ? trial.results.map((result) => findingOf(result, trial.productId)) : [];
  const open = findings.filter(({ status }) => status !== 'passed' && status !== 'skipped');
  const first = open.filter(({ id }) => id === SANDBOX);
  const passed = findings.filter(({ status }) => status === 'passed');
  return (
    <div role="status" className={styles.part}>
      <Note tone={trial.standing === 'passed' ? 'good' : trial.standing === 'failed' ? 'warn' : 'plain'} title={heading}>
        <p>{sentence}</p>
        {trial.triedAt !== undefined && (
          <p className={styles.soft}>
            {trial.triedBy} tried it on {atTime(trial.triedAt)}.
          </p>
        )}
      </Note>
      {(first.length > 0 ? first : open).map((finding) => (
        <FindingCard key={finding.id} finding={finding} level={2} stepAt={stepAt} />
      ))}
      {passed.length > 0 && (
        <Fold title={`${passed.length} found in order`}>
          <ul className={styles.told}>
            {passed.map(({ id, title, message }) => (
              <li key={id}>
                <strong>{title}.</strong> {message}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}
