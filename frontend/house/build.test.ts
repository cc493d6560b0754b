import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { proves } from '../src/testing/proves.ts';
import { withIntegrity } from '../tools/integrity.ts';
import { routeSizes } from '../tools/size-budget.mjs';

const page = `<link rel="icon" href="/favicon.svg">
<script src="/theme.js"></script>
<script type="module" crossorigin src="/assets/a.js"></script>
<link rel="modulepreload" crossorigin href="/assets/b.js">
<link rel="stylesheet" crossorigin href="/assets/c.css">`;

test('every script, preload and stylesheet carries the digest of its own bytes', () => {
  // Given
  const bytesOf = (path: string) => Buffer.from(`bytes of ${path}`);
  const digest = (path: string) => createHash('sha384').update(bytesOf(path)).digest('base64');
  // When
  const html = withIntegrity(page, bytesOf);
  // Then
  const found = [...html.matchAll(/(?:src|href)="([^"]+)" integrity="sha384-([^"]+)"/g)].map(([, path, sum]) => [path, sum]);
  expect(found).toEqual(['/theme.js', '/assets/a.js', '/assets/b.js', '/assets/c.css'].map((path) => [path, digest(path)]));
});

const manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_shared'], dynamicImports: ['Page.tsx'] },
  'Page.tsx': { file: 'page.js', isDynamicEntry: true, imports: ['_shared', '_heavy', 'index.html'], dynamicImports: ['Dialog.tsx'] },
  'Dialog.tsx': { file: 'dialog.js', isDynamicEntry: true, imports: ['_shared'], dynamicImports: ['Table.tsx'] },
  'Table.tsx': { file: 'table.js', isDynamicEntry: true, imports: ['_cells'], dynamicImports: ['Dialog.tsx', 'Page.tsx'] },
  _cells: { file: 'cells.js' },
  _shared: { file: 'shared.js' },
  _heavy: { file: 'heavy.js', imports: ['_shared'] },
};

test('a route is the shell, its page and all that both import, each counted once; any later part comes on top', proves('SELL-66'), () => {
  // When
  const sizes = routeSizes(manifest, () => randomBytes(1000));
  // Then
  expect(sizes.map(({ route, bytes }) => [route, Math.floor(bytes / 1000)])).toEqual([
    ['shell', 2],
    ['Page.tsx', 4],
    ['Page.tsx with Dialog.tsx', 5],
    ['Page.tsx with Table.tsx', 6],
  ]);
});

test.each([
  ['heavy.js', 95_000, ['Page.tsx', 'Page.tsx with Dialog.tsx', 'Page.tsx with Table.tsx']],
  ['heavy.js', 70_000, []],
  ['table.js', 99_000, ['Page.tsx with Table.tsx']],
  ['cells.js', 99_000, ['Page.tsx with Table.tsx']],
])('%s of %i bytes is over the budget of %j', (heavy, bytes, over) => {
  // Given
  const bytesOf = (file: string) => randomBytes(file === heavy ? bytes : 4000);
  // When
  const sizes = routeSizes(manifest, bytesOf);
  // Then
  expect(sizes.filter(({ isOver }) => isOver).map(({ route }) => route)).toEqual(over);
});
