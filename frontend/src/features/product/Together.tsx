import { paths } from '~/app/paths.ts';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import styles from './Product.module.css';

interface PickProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

/** One product for a launch of several. */
export function Pick({ name, isChosen, onChange }: PickProps) {
  return (
    <label className={styles.pick}>
      <input type="checkbox" checked={isChosen} aria-label={`Launch ${name} with others`} onChange={(event) => onChange(event.target.checked)} />
    </label>
  );
}

/** What is ticked goes on in the order of the ticks; it can still be changed there. */
export function Together({ chosen }: { readonly chosen: readonly string[] }) {
  if (chosen.length === 0) return null;
  return (
    <div className={styles.together}>
      <p role="status">{chosen.length === 1 ? '1 product is chosen.' : `${chosen.length} products are chosen.`}</p>
      <LinkButton href={paths.launches({ products: chosen.join(',') })} look="go">
        Check and launch together
      </LinkButton>
    </div>
  );
}
