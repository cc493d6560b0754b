import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { proves } from '../src/testing/proves.ts';
import { missingClasses } from './classNames.ts';
import { sidewaysImports } from './direction.ts';
import { endless } from './lifetimes.ts';
import { sourceFiles } from './sources.ts';
import { openWindows } from './windows.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const src = here('../src');
const sins = here('./sins/src');

test('features never import another feature, and shared never imports a feature or the app', proves('SELL-73'), () => {
  expect(sidewaysImports(src)).toEqual([]);
});

test('the rule of direction sees each planted sin', () => {
  expect(sidewaysImports(sins)).toEqual([
    'features/alpha/AlphaPage.tsx → app/App.tsx',
    'features/alpha/AlphaPage.tsx → features/beta/beta.ts',
    'features/alpha/AlphaPage.tsx → features/beta/beta.ts',
    'shared/ui/Gossip.tsx → app/App.tsx',
    'shared/ui/Gossip.tsx → features/beta/beta.ts',
  ]);
});

test('each window to the outside is in its place', () => {
  expect(openWindows(src)).toEqual([]);
});

test('the rule of windows sees each planted sin', () => {
  expect(openWindows(sins)).toEqual([
    'features/alpha/AlphaPage.tsx: inline style',
    'features/beta/beta.ts: fetch',
    'features/beta/beta.ts: another way out',
    'features/beta/beta.ts: EventSource',
    'features/beta/beta.ts: storage',
    'features/beta/beta.ts: markup from a string',
  ]);
});

test('each effect cleans up and each call to the network has a time-out', proves('JOIN-98', 'JOIN-99'), () => {
  expect(endless(src)).toEqual([]);
});

test('the rule of lifetimes sees each planted sin', proves('JOIN-98'), () => {
  expect(endless(sins)).toEqual([
    'features/beta/beta.ts: a call without a time-out',
    'features/gamma/useGossip.ts: an effect that does not clean up',
  ]);
});

test('every class that a component uses is in its stylesheet', () => {
  expect(missingClasses(src)).toEqual([]);
});

test('the rule of classes sees the planted sin', () => {
  expect(missingClasses(sins)).toEqual(['features/alpha/AlphaPage.tsx: vanished']);
});

const LINES = 250;
const tooLong = (root: string, limit: number) =>
  sourceFiles(root)
    .filter(({ path }) => !path.includes('.test.'))
    .filter(({ text }) => text.split('\n').length > limit)
    .map(({ path }) => path);

test('the one deed that opens the gate goes from green to blue', proves('SELL-6'), () => {
  const styles = ['styles/tokens.css', 'shared/ui/Button.module.css'].map((path) => readFileSync(`${src}/${path}`, 'utf8'));
  expect(styles[0]).toContain('--go: linear-gradient(100deg, light-dark(#0b6f68, #58dcca), light-dark(#1b55c4, #7db4ff))');
  expect(styles[1]).toContain('background: var(--go)');
});

test('no file is longer than 250 lines', () => {
  expect(tooLong(src, LINES)).toEqual([]);
});

test('the rule of size sees a long file', () => {
  expect(tooLong(sins, 12)).toEqual(['features/alpha/AlphaPage.tsx']);
});

test('the linter refuses each planted sin too', { timeout: 60_000 }, () => {
  // Given
  const oxlint = here('../node_modules/oxlint/bin/oxlint');
  // When
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=unix', 'house/sins'], { cwd: here('..'), encoding: 'utf8' });
  // Then
  const found = [...stdout.matchAll(/^house\/sins\/src\/(.+?):(\d+):.*\((.+)\)\]$/gm)];
  expect(found.map(([, file, line, rule]) => `${file}:${line} ${rule}`).toSorted()).toEqual([
    'features/alpha/AlphaPage.tsx:1 no-restricted-imports',
    'features/alpha/AlphaPage.tsx:3 no-restricted-imports',
    'features/alpha/AlphaPage.tsx:7 no-restricted-imports',
    'features/alpha/AlphaPage.tsx:9 forbid-dom-props',
    'features/beta/beta.ts:4 no-restricted-globals',
    'features/beta/beta.ts:6 no-restricted-globals',
    'features/beta/beta.ts:7 no-restricted-globals',
    'shared/ui/Gossip.tsx:1 no-restricted-imports',
    'shared/ui/Gossip.tsx:2 no-restricted-imports',
  ]);
});
