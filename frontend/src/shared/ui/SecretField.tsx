import { useId } from 'react';
import { CopyButton } from './CopyButton.tsx';
import styles from './SecretField.module.css';

interface SecretFieldProps {
  readonly name: string;
  /** Empty when it was shown before: then only its fingerprint is left to tell. */
  readonly value?: string | undefined;
  readonly fingerprint?: string | undefined;
  readonly onCopied?: () => void;
}

/** A secret is shown once, here, and is in no other place of the page. */
export function SecretField({ name, value, fingerprint, onCopied }: SecretFieldProps) {
  const label = useId();
  return (
    <div className={styles.secret} role="group" aria-labelledby={label}>
      <div className={styles.words}>
        <code id={label} className={styles.name}>
          {name}
        </code>
        {value === undefined ? (
          <span className={styles.gone}>
            Stored{fingerprint === undefined ? '' : `, fingerprint ${fingerprint}`}. It is not shown again.
          </span>
        ) : (
          <code className={styles.value} translate="no">
            {value}
          </code>
        )}
      </div>
      {value !== undefined && <CopyButton text={value} what={name} {...(onCopied === undefined ? {} : { onCopied })} />}
    </div>
  );
}
