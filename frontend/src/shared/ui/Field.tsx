import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import styles from './Field.module.css';
import { FieldFrame, type FieldText } from './FieldFrame.tsx';

type Own<T> = FieldText & Omit<T, keyof FieldText | 'id' | 'className' | 'style'>;

export function Field({ name, label, hint, error, type = 'text', ...rest }: Own<InputHTMLAttributes<HTMLInputElement>>) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      {(wiring) => <input {...rest} {...wiring} name={name} type={type} className={styles.control} />}
    </FieldFrame>
  );
}

export function TextArea({ name, label, hint, error, rows = 4, ...rest }: Own<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      {(wiring) => <textarea {...rest} {...wiring} name={name} rows={rows} className={styles.control} />}
    </FieldFrame>
  );
}

export function Select({ name, label, hint, error, children, ...rest }: Own<SelectHTMLAttributes<HTMLSelectElement>>) {
  return (
    <FieldFrame name={name} label={label} hint={hint} error={error}>
      {(wiring) => (
        <select {...rest} {...wiring} name={name} className={styles.control}>
          {children}
        </select>
      )}
    </FieldFrame>
  );
}
