import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { proves } from '../src/testing/proves.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

test('each of the fifteen faults of sign-up is listed with a test that exists', proves('JOIN-67'), () => {
  // Given
  const rows = read('../../docs/ONBOARDING_ISSUES_FOUND.md').matchAll(/^\| (\d+) \|.*\| `(.+)` \|$/gm);
  const tests = read('../src/features/signup/hardening.test.tsx');
  // When
  const listed = [...rows].map(([, number, name = '']) => [Number(number), tests.includes(`'${name}', `)]);
  // Then
  expect(listed).toEqual(Array.from({ length: 15 }, (_, row) => [row + 1, true]));
});

test('every code with which the API can refuse stands in the document of codes', () => {
  // Given
  const script = fileURLToPath(new URL('../../scripts/lib/codes.mjs', import.meta.url));
  // When
  const check = () => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' });
  // Then
  expect(check).not.toThrow();
});

test('the table of what the pages ask and what the API offers is up to date', proves('JOIN-66'), () => {
  // Given
  const script = fileURLToPath(new URL('../../scripts/lib/alignment.mjs', import.meta.url));
  // When
  const check = () => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' });
  // Then
  expect(check).not.toThrow();
});
