import type { MouseEvent } from 'react';
import * as v from 'valibot';
import { ApiError } from '~/shared/api/problem.ts';
import { Button } from '~/shared/ui/Button.tsx';
import styles from './Signup.module.css';

const Suggesting = v.object({ suggestions: v.array(v.string()) });

/** One tap takes a free address and goes on. */
export default function Suggestions({ of }: { of: unknown }) {
  const parsed = v.safeParse(Suggesting, of instanceof ApiError && of.code === 'SLUG_TAKEN' ? of.body : undefined);
  if (!parsed.success) return null;
  const take = (event: MouseEvent<HTMLButtonElement>, slug: string) => {
    const { form } = event.currentTarget;
    const field = form?.elements.namedItem('slug');
    if (!(field instanceof HTMLInputElement)) return;
    field.value = slug;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    form?.requestSubmit();
  };
  return (
    <div className={styles.choices} role="group" aria-label="Free addresses">
      {parsed.output.suggestions.map((slug) => (
        <Button key={slug} look="secondary" onClick={(event) => take(event, slug)}>
          Take {slug}
        </Button>
      ))}
    </div>
  );
}
