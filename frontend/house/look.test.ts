import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { proves } from '../src/testing/proves.ts';
import { colours, contrast } from './contrast.ts';
import { sourceFiles } from './sources.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string) => readFileSync(here(path), 'utf8');
const tokens = read('../src/styles/tokens.css');

/** What is written on what. */
const PAIRS = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'sunk'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'surface'],
  ['ink-soft', 'sunk'],
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-press'],
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
  ['bad-ink', 'bad'],
  ['go-ink', 'go'],
] as const;

test('words stand out from what they are written on, by day and by night', proves('SELL-50', 'SELL-76'), () => {
  // Given
  const { light, dark } = colours(tokens);
  const ratio = (known: ReadonlyMap<string, string>, words: string, ground: string) =>
    contrast(known.get(words) ?? '#777777', known.get(ground) ?? '#777777');
  // When
  const faint = [light, dark].map((known) => PAIRS.filter(([words, ground]) => ratio(known, words, ground) < 4.5));
  // Then
  expect(faint).toEqual([[], []]);
});

test('contrast is counted as WCAG counts it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('the page is as wide as the phone, may be enlarged, and what is pressed is as large as a thumb', proves('WIZ-6', 'SELL-43'), () => {
  // Given
  const viewport = /<meta name="viewport" content="([^"]+)">/.exec(read('../index.html'))?.[1];
  const wide = /(?:^|[\s{;])(?:min-)?(?:width|inline-size):\s*(\d+(?:\.\d+)?)(px|rem)/g;
  // When
  const tooWide = sourceFiles(here('../src'), /\.css$/).flatMap(({ path, text }) =>
    [...text.matchAll(wide)]
      .filter(([, size, unit]) => Number(size) * (unit === 'rem' ? 16 : 1) > 320)
      .map(([rule]) => `${path}: ${rule.trim()}`),
  );
  // Then
  expect(viewport).toBe('width=device-width, initial-scale=1, viewport-fit=cover');
  expect(/--target: ([\d.]+)rem/.exec(tokens)?.[1]).toBe('2.75');
  expect(tooWide).toEqual([]);
});
