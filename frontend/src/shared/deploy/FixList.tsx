import type { Fix } from '~/shared/api/schema.d.ts';
import { CopyButton } from '~/shared/ui/CopyButton.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import styles from './Fix.module.css';

type StepAt = (step: string, key?: string) => string;

interface FixListProps {
  readonly fixes: readonly Fix[];
  /** Where a step is answered, or a key made; without it such fixes are not offered. */
  readonly stepAt?: StepAt;
}

/** What to do: the one press first, then the sentences and the commands. Looking again has a button of its own. */
export function FixList({ fixes, stepAt }: FixListProps) {
  const pressed = fixes.flatMap((fix) => pressable(fix, stepAt));
  const told = fixes.filter(({ kind }) => kind === 'text' || kind === 'copy');
  return (
    <>
      {pressed.length > 0 && (
        <div className={styles.pressed}>
          {pressed.map(({ href, label }, place) =>
            href.startsWith('/') ? (
              <LinkButton key={href + label} href={href} look={place === 0 ? 'primary' : 'secondary'}>
                {label}
              </LinkButton>
            ) : (
              <a key={href + label} className={styles.elsewhere} href={href} target="_blank" rel="noreferrer">
                {label} <span className={styles.where}>(opens another page)</span>
              </a>
            ),
          )}
        </div>
      )}
      {told.length > 0 && (
        <ul className={styles.told}>
          {told.map((fix) => (
            <li key={fix.label + fix.value}>
              {fix.label}
              {fix.kind === 'copy' && fix.value !== undefined && <Command label={fix.label} text={fix.value} />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function pressable({ kind, label, value = '' }: Fix, stepAt: StepAt | undefined) {
  if (kind === 'open') return [{ href: value, label }];
  if (stepAt === undefined) return [];
  if (kind === 'step') return [{ href: stepAt(value), label }];
  return kind === 'generate' ? [{ href: stepAt('secrets', value), label }] : [];
}

function Command({ label, text }: { label: string; text: string }) {
  return (
    <span className={styles.command}>
      <code className={styles.code} translate="no">
        {text}
      </code>
      <CopyButton text={text} what={label} />
    </span>
  );
}
