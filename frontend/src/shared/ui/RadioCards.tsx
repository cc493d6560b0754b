import { useId } from 'react';
import styles from './Field.module.css';
import { classes } from './classes.ts';
import { controlId, FieldMessage, type FieldText } from './FieldFrame.tsx';

export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly hint?: string;
}

interface RadioCardsProps extends FieldText {
  readonly choices: readonly Choice[];
  readonly defaultValue?: string | undefined;
  readonly onChoose?: (value: string) => void;
}

export function RadioCards({ name, label, hint, error, choices, defaultValue, onChoose }: RadioCardsProps) {
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
              type="radio"
              name={name}
              id={index === 0 ? controlId(name) : undefined}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              onChange={() => onChoose?.(choice.value)}
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
