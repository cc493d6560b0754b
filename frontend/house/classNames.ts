import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceFiles, type Source } from './sources.ts';

const MODULE = /import (\w+) from '([^']+\.module\.css)'/g;

/** A class that the module does not have is "undefined" in the page, and nothing says so. */
export function missingClasses(root: string): string[] {
  return sourceFiles(root, /\.tsx$/).flatMap((source) =>
    [...source.text.matchAll(MODULE)].flatMap(([, name = '', file = '']) => missing(root, source, name, file)),
  );
}

function missing(root: string, source: Source, name: string, file: string): string[] {
  const place = file.startsWith('~/') ? join(root, file.slice(2)) : join(root, dirname(source.path), file);
  const css = existsSync(place) ? readFileSync(place, 'utf8') : '';
  const used = [...source.text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, className = '']) => className);
  return [...new Set(used)]
    .filter((className) => !new RegExp(`\\.${className}(?![\\w-])`).test(css))
    .map((className) => `${source.path}: ${className}`);
}
