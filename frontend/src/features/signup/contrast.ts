const WHITE = '#ffffff';
const INK = '#0b1a1f';
export const ENOUGH = 4.5;

const HEX = /^#[0-9a-f]{6}$/i;
export const isColour = (text: string): boolean => HEX.test(text);

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/** As WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The ink that can be read on a colour: one of the two always can. */
export const inkOn = (colour: string): string => (contrast(colour, WHITE) >= ENOUGH ? WHITE : INK);

export interface Readability {
  readonly ratio: number;
  readonly readable: boolean;
  /** The nearest darker shade that can be read, when this one cannot. */
  readonly instead: string | undefined;
}

/** Whether the colour can be read as text on a white page. */
export function onWhite(colour: string): Readability {
  const ratio = contrast(colour, WHITE);
  return { ratio, readable: ratio >= ENOUGH, instead: ratio >= ENOUGH ? undefined : darkened(colour) };
}

function darkened(colour: string): string {
  const parts = channels(colour);
  for (let share = 0.98; share > 0; share -= 0.02) {
    const darker = `#${parts.map((value) => hex(value * share)).join('')}`;
    if (contrast(darker, WHITE) >= ENOUGH) return darker;
  }
  return INK;
}

const hex = (value: number): string =>
  Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
