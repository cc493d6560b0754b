import type { ChangeWindow } from '~/shared/api/schema.d.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Window.module.css';
import { kindWords, lengthWords, ruleWords, spanWords, standing } from './words.ts';

/** Its dates are told in its own zone, where people wrote them. */
export function OneWindow({ one }: { one: ChangeWindow }) {
  const [next] = one.upcoming;
  return (
    <div className={styles.words}>
      <h3 className={styles.title}>
        {one.reason} <StatusBadge status={standing(one)} />
      </h3>
      <p>
        {kindWords[one.kind]}: {ruleWords(one.rule)}, {lengthWords(one.durationMinutes)}, {one.timezone}
      </p>
      <p className={styles.soft}>
        {next === undefined ? 'There is no further date.' : `${one.active ? 'Now' : 'Next'}: ${spanWords(next, one.timezone)}`}
      </p>
      <p className={styles.soft}>
        {one.owner} answers for it{one.until === undefined ? '' : `, and it ends for good on ${atTime(one.until)}`}.
      </p>
    </div>
  );
}
