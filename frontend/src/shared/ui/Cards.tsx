import { useId } from 'react';
import styles from './Field.module.css';
import { classes } from './classes.ts';
import { controlId, FieldMessage, type FieldText } from './FieldFrame.tsx';

export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly hint?: string;
}

interface CardsProps extends FieldText {
  readonly type: 'radio' | 'checkbox';
  readonly choices: readonly Choice[];
  /** What is chosen at first. */
  readonly chosen: readonly (string | undefined)[];
  readonly onChange: ((value: string, isChosen: boolean) => void) | undefined;
}

/** A few choices in full sight, each with what it means. */
export function Cards({ type, name, label, hint, error, choices, chosen, onChange }: CardsProps) {
  const words = useId();
  return (
    <fieldset
      className={classes(styles.field, error !== undefined && styles.wrong)}
      aria-describedby={error === undefined ? undefined : words}
    >
      <legend className={styles.legend}>{label}</legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {error !== undefined && <FieldMessage id={words} text={error} />}
      <div className={styles.choices}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type={type}
              name={name}
              id={index === 0 ? controlId(name) : undefined}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              onChange={(event) => onChange?.(choice.value, event.target.checked)}
            />
            <span className={styles.choiceWords}>
              <span className={styles.choiceTitle}>{choice.title}</span>
              {choice.hint !== undefined && <span className={styles.hint}>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
