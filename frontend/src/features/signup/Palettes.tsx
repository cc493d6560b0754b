import { classes } from '~/shared/ui/classes.ts';
import type { Look } from './draft.ts';
import styles from './Signup.module.css';

const palettes = [
  ['Harbour', '#0b6b66', '#1b55c4'],
  ['Berry', '#9d174d', '#6d28d9'],
  ['Ember', '#b43403', '#7c2d12'],
  ['Slate', '#334155', '#0f766e'],
] as const;

interface PalettesProps {
  readonly look: Look;
  readonly onChoose: (colours: Pick<Look, 'primaryColor' | 'secondaryColor'>) => void;
}

export function Palettes({ look, onChoose }: PalettesProps) {
  return (
    <div className={styles.palettes} role="group" aria-label="Palettes">
      {palettes.map(([name, primaryColor, secondaryColor]) => {
        const chosen = look.primaryColor === primaryColor && look.secondaryColor === secondaryColor;
        return (
          <button
            key={name}
            type="button"
            className={classes(styles.palette, chosen && styles.chosen)}
            aria-pressed={chosen}
            onClick={() => onChoose({ primaryColor, secondaryColor })}
          >
            <svg className={styles.swatch} viewBox="0 0 32 32" aria-hidden="true">
              <path d="M16 0a16 16 0 0 0 0 32z" fill={primaryColor} />
              <path d="M16 0a16 16 0 0 1 0 32z" fill={secondaryColor} />
            </svg>
            {name}
          </button>
        );
      })}
    </div>
  );
}
