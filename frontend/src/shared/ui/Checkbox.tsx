import { useId, type InputHTMLAttributes } from 'react';
import styles from './Field.module.css';
import { classes } from './classes.ts';
import { controlId, FieldMessage, type FieldText } from './FieldFrame.tsx';

type CheckboxProps = FieldText &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldText | 'id' | 'type' | 'className' | 'style'>;

export function Checkbox({ name, label, hint, error, ...rest }: CheckboxProps) {
  const words = useId();
  return (
    <div className={classes(styles.field, error !== undefined && styles.wrong)}>
      {error !== undefined && <FieldMessage id={words} text={error} />}
      <label className={styles.choice}>
        <input
          {...rest}
          type="checkbox"
          name={name}
          id={controlId(name)}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : words}
        />
        <span className={styles.choiceWords}>
          <span className={styles.choiceTitle}>{label}</span>
          {hint !== undefined && <span className={styles.hint}>{hint}</span>}
        </span>
      </label>
    </div>
  );
}
