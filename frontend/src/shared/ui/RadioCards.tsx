import { Cards, type Choice } from './Cards.tsx';
import type { FieldText } from './FieldFrame.tsx';

interface RadioCardsProps extends FieldText {
  readonly choices: readonly Choice[];
  readonly defaultValue?: string | undefined;
  readonly onChoose?: (value: string) => void;
}

/** One of a few. */
export function RadioCards({ defaultValue, onChoose, ...cards }: RadioCardsProps) {
  return <Cards {...cards} type="radio" chosen={[defaultValue]} onChange={onChoose} />;
}
