import { isColour } from './contrast.ts';
import { FieldFrame } from '~/shared/ui/FieldFrame.tsx';
import styles from './Signup.module.css';

interface ColourFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (colour: string) => void;
  readonly error: string | undefined;
}

/** The picker of the phone beside the code, which can be pasted: "abc", "#ABC" and "0b6b66" are meant well. */
export function ColourField({ name, label, value, onChange, error }: ColourFieldProps) {
  return (
    <FieldFrame name={name} label={label} error={error}>
      {(wiring) => (
        <span className={styles.colour}>
          <input
            type="color"
            className={styles.picker}
            aria-label={`${label}, picker`}
            value={isColour(value) ? value.toLowerCase() : '#000000'}
            onChange={({ target }) => onChange(target.value)}
          />
          <input
            {...wiring}
            name={name}
            className={styles.code}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={value}
            onChange={({ target }) => onChange(target.value)}
            onBlur={({ target }) => onChange(completed(target.value))}
          />
        </span>
      )}
    </FieldFrame>
  );
}

function completed(text: string): string {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${digits.replaceAll(/./g, '$&$&')}`;
  return /^[0-9a-f]{6}$/.test(digits) ? `#${digits}` : text;
}
