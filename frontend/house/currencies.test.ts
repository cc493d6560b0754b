import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { THREE_DECIMALS, TWO_DECIMALS, WITHOUT_DECIMALS } from '../src/features/product/currencies.ts';

test('the pages know the decimals of the same currencies as the API', () => {
  // Given
  const java = fileURLToPath(new URL('../../backend/src/main/java/dev/livegate/product/Currency.java', import.meta.url));
  const source = readFileSync(java, 'utf8');
  const inApi = (name: string): readonly string[] => {
    const call = new RegExp(`${name} =\\s+words\\(([^)]+)\\)`).exec(source)?.[1] ?? '';
    return [...call.matchAll(/"([^"]+)"/g)].map(([, codes]) => codes).join('').split(' ');
  };
  // When
  const known = [inApi('WITHOUT_DECIMALS'), inApi('THREE_DECIMALS'), inApi('TWO_DECIMALS')];
  // Then
  expect(known).toEqual([WITHOUT_DECIMALS, THREE_DECIMALS, TWO_DECIMALS]);
});
