import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const LIMIT = 100_000;
/** With what a press on that page brings, such as a dialog. */
export const LIMIT_LATER = 103_000;

/** Every file that a chunk needs before it can run: itself and what it imports statically. */
function closure(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(manifest, next, seen);
  return seen;
}

const later = (manifest, chunks) => [...new Set([...chunks].flatMap((key) => manifest[key].dynamicImports ?? []))];

/** What these chunks can ask for later, and what that asks for in turn; a page that one goes to is weighed by itself. */
function laterParts(manifest, chunks, pages) {
  const parts = new Set();
  const ask = (asking) =>
    later(manifest, asking)
      .filter((part) => !pages.includes(part) && !parts.has(part))
      .forEach((part) => {
        parts.add(part);
        ask(closure(manifest, part));
      });
  ask(chunks);
  return [...parts];
}

/** The gzip size of script for each first load: the entry, the page, and what both import; then with each later part. */
export function routeSizes(manifest, bytesOf) {
  const sizeOf = (chunks) =>
    [...new Set([...chunks].map((key) => manifest[key].file))]
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + gzipSync(bytesOf(file), { level: 9 }).length, 0);
  const shell = new Set(
    Object.keys(manifest)
      .filter((key) => manifest[key].isEntry)
      .flatMap((key) => [...closure(manifest, key)]),
  );
  const pages = later(manifest, shell);
  const loads = pages.map((page) => ({ route: page, chunks: closure(manifest, page, new Set(shell)), limit: LIMIT }));
  const parts = loads.flatMap(({ route, chunks }) =>
    laterParts(manifest, chunks, pages).map((part) => ({
      route: `${route} with ${part}`,
      chunks: closure(manifest, part, new Set(chunks)),
      limit: LIMIT_LATER,
    })),
  );
  return [{ route: 'shell', chunks: shell, limit: LIMIT }, ...loads, ...parts].map(({ route, chunks, limit }) => {
    const bytes = sizeOf(chunks);
    return { route, bytes, isOver: bytes > limit };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const sizes = routeSizes(manifest, (file) => readFileSync(join(dist, file)));
  for (const { route, bytes, isOver } of sizes)
    console.log(`${isOver ? 'OVER ' : 'ok   '} ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${route}`);
  if (sizes.length === 0 || sizes.some(({ isOver }) => isOver)) {
    console.error(`A page loads more than ${LIMIT / 1000} kB of script (gzip), or ${LIMIT_LATER / 1000} kB with a later part. Load its heavy part lazily.`);
    process.exit(1);
  }
}
