import { useId } from 'react';
import styles from './Field.module.css';
import { classes } from './classes.ts';
import { controlId, FieldMessage, type FieldText } from './FieldFrame.tsx';
import type { Choice } from './RadioCards.tsx';

interface CheckboxCardsProps extends FieldText {
  readonly choices: readonly Choice[];
  /** What is ticked at first. */
  readonly chosen?: readonly string[];
  readonly onToggle?: (value: string, isTicked: boolean) => void;
}

/** Several of a few: like RadioCards, and as many as one wants. */
export function CheckboxCards({ name, label, hint, error, choices, chosen = [], onToggle }: CheckboxCardsProps) {
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
              type="checkbox"
              name={name}
              id={index === 0 ? controlId(name) : undefined}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              onChange={(event) => onToggle?.(choice.value, event.target.checked)}
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
