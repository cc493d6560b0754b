import { useState } from 'react';
import { Button } from '~/shared/ui/Button.tsx';
import { classes } from '~/shared/ui/classes.ts';
import { Field } from '~/shared/ui/Field.tsx';
import type { FieldText } from '~/shared/ui/FieldFrame.tsx';
import styles from './Deploy.module.css';

/** Covered by dots and no password field: a browser would offer to keep it. */
export function SecretInput(props: FieldText & { readonly placeholder?: string }) {
  const [shown, setShown] = useState(false);
  return (
    <div className={classes(!shown && styles.concealed)}>
      <Field {...props} autoComplete="off" autoCapitalize="none" autoCorrect="off" spellCheck={false} translate="no" />
      <div className={styles.show}>
        <Button look="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
          Show what I typed
        </Button>
      </div>
    </div>
  );
}
