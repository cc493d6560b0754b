/** The contrast of two colours as WCAG counts it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [brightness(one), brightness(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What a stylesheet calls its colours, as they are by day and by night; of a gradient, its first colour. */
export function colours(css: string): Readonly<Record<'light' | 'dark', ReadonlyMap<string, string>>> {
  const found = [...css.matchAll(/--([a-z-]+):[^;]*?light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
  const by = (group: 2 | 3) => new Map(found.map((match) => [match[1] ?? '', match[group] ?? '']));
  return { light: by(2), dark: by(3) };
}
