import { dirname, join, posix } from 'node:path';
import { sourceFiles, type Source } from './sources.ts';

const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)['"]([^'"]+)['"]/g;

/** What a file may not know: the ground no house, a room no other room, and of the app only the addresses. */
export function sidewaysImports(root: string): string[] {
  return sourceFiles(root)
    .filter(({ path }) => !/\.test\.tsx?$|^testing\//.test(path))
    .flatMap((source) => importsOf(source).filter((to) => forbidden(source.path, to)).map((to) => `${source.path} → ${to}`));
}

function importsOf({ path, text }: Source): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, name = '']) => {
    if (name.startsWith('~/')) return [name.slice(2)];
    return name.startsWith('.') ? [posix.normalize(join(dirname(path), name))] : [];
  });
}

function forbidden(from: string, to: string): boolean {
  if (from.startsWith('shared/')) return !to.startsWith('shared/');
  const room = /^features\/[^/]+\//.exec(from)?.[0];
  if (room === undefined) return false;
  return !to.startsWith(room) && !to.startsWith('shared/') && to !== 'app/paths.ts';
}
