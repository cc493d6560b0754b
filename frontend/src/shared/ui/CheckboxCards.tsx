import { Cards, type Choice } from './Cards.tsx';
import type { FieldText } from './FieldFrame.tsx';

interface CheckboxCardsProps extends FieldText {
  readonly choices: readonly Choice[];
  /** What is ticked at first. */
  readonly chosen?: readonly string[];
  readonly onToggle?: (value: string, isTicked: boolean) => void;
}

/** Several of a few: like RadioCards, and as many as one wants. */
export function CheckboxCards({ chosen = [], onToggle, ...cards }: CheckboxCardsProps) {
  return <Cards {...cards} type="checkbox" chosen={chosen} onChange={onToggle} />;
}
