import { isColour, onWhite } from './contrast.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Signup.module.css';

/** Says while one chooses whether people will be able to read it. It advises and does not forbid. */
export function Readable({ colour, onInstead }: { colour: string; onInstead: (colour: string) => void }) {
  if (!isColour(colour)) return null;
  const { ratio, readable, instead } = onWhite(colour);
  const figure = `${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1`;
  return (
    <div className={styles.readable} role="status">
      <StatusBadge status={readable ? 'passed' : 'warning'} />
      <p>
        {readable
          ? `Easy to read on white: contrast ${figure}.`
          : `Hard to read on white: contrast ${figure}, and 4.5 is needed.`}
      </p>
      {instead !== undefined && (
        <Button look="secondary" onClick={() => onInstead(instead)}>
          Use {instead}
        </Button>
      )}
    </div>
  );
}
