import { paths } from '~/app/paths.ts';
import type { ChecklistItem } from '~/shared/api/schema.d.ts';
import { FixList } from '~/shared/deploy/FixList.tsx';
import { onDay } from '~/shared/lib/zone.ts';
import { later } from '~/shared/ui/later.tsx';
import { StatusBadge, type Status } from '~/shared/ui/StatusBadge.tsx';
import styles from './Checklist.module.css';
import { Fold } from './Fold.tsx';
import { phaseWords } from './view.ts';

const SayForm = later(() => import('./SayForm.tsx'));

interface ItemCardProps {
  readonly item: ChecklistItem;
  readonly mayChange: boolean;
}

export function ItemCard({ item, mayChange }: ItemCardProps) {
  const { key, title, message, fix } = item;
  const elsewhere = fix.filter(({ value }) => value?.includes(`item=${key}`) !== true);
  return (
    <article className={styles.card} data-status={item.status} aria-labelledby={`title-${key}`}>
      <header className={styles.head}>
        <h3 id={`title-${key}`} className={styles.title}>
          <Title text={title} />
        </h3>
        <StatusBadge status={badge(item)} />
      </header>
      <p>
        <Message text={message} />
      </p>
      <p className={styles.soft}>{footnote(item)}</p>
      {item.exemption !== undefined && <Exemption item={item} />}
      {mayChange && (
        <div className={styles.ways} data-print="none">
          <FixList fixes={elsewhere} stepAt={(step) => paths.deploy(step)} />
          <Say item={item} />
        </div>
      )}
    </article>
  );
}

/** Evidence leads to where it is. */
function Message({ text }: { text: string }) {
  const found = /^(.*?)((?:https:\/\/|\/api\/checklist\/items\/)\S+)$/s.exec(text);
  if (found === null) return text;
  const [, words = '', address = ''] = found;
  return (
    <>
      {words}
      <a className={styles.evidence} href={address} target="_blank" rel="noreferrer">
        {address.startsWith('/') ? 'See the photo' : address}
      </a>
    </>
  );
}

/** What stands between backticks is code. */
function Title({ text }: { text: string }) {
  return text.split('`').map((part, place) =>
    place % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one text never move
      <code key={place} translate="no">
        {part}
      </code>
    ) : (
      part
    ),
  );
}

function Say({ item }: { item: ChecklistItem }) {
  if (item.strict && item.kind === 'automatic') return null;
  return (
    <Fold title={saying(item)}>
      {/* Once something was said there may be other things to say. */}
      <SayForm key={[item.applicable, item.since, item.exemption?.inForce].join()} item={item} />
    </Fold>
  );
}

function Exemption({ item: { exemption } }: ItemCardPart) {
  if (exemption === undefined) return null;
  const { reason, askedBy, inForce, until } = exemption;
  return (
    <p className={styles.soft}>
      {inForce ? `May wait${until === undefined ? '' : ` until ${onDay(until)}`}` : 'Waits for a second person'}: {reason} (
      {askedBy})
    </p>
  );
}

type ItemCardPart = Pick<ItemCardProps, 'item'>;

function saying({ kind, applicable }: ChecklistItem): string {
  if (!applicable) return 'This concerns us';
  if (kind === 'automatic') return 'Other ways';
  return kind === 'evidence' ? 'Give evidence' : 'Answer for it';
}

function badge({ status, applicable }: ChecklistItem): Status {
  if (!applicable) return 'notApplicable';
  return status === 'deferred' ? 'notKnown' : status;
}

function footnote({ key, phase, knownBy, since, expiresAt }: ChecklistItem): string {
  return [
    key,
    phaseWords[phase],
    knownBy === undefined ? undefined : `known by ${knownBy}`,
    since === undefined ? undefined : `since ${onDay(since)}`,
    expiresAt === undefined ? undefined : `counts until ${onDay(expiresAt)}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
