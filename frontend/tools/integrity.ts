import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const LOADED = /<(?:script|link)\b[^>]*>/g;

/** Gives every script, stylesheet and module preload of a page the sha384 of the bytes it loads. */
export function withIntegrity(html: string, bytesOf: (path: string) => Uint8Array): string {
  return html.replace(LOADED, (tag) => {
    const path = loadedPath(tag);
    if (path === undefined) return tag;
    const digest = createHash('sha384').update(bytesOf(path)).digest('base64');
    return tag.replace(/\s*\/?>$/, ` integrity="sha384-${digest}">`);
  });
}

function loadedPath(tag: string): string | undefined {
  if (tag.startsWith('<script')) return /\bsrc="(\/[^"]+)"/.exec(tag)?.[1];
  return /\brel="(?:stylesheet|modulepreload)"/.test(tag) ? /\bhref="(\/[^"]+)"/.exec(tag)?.[1] : undefined;
}

export function subresourceIntegrity(): Plugin {
  let out = '';
  return {
    name: 'livegate-integrity',
    apply: 'build',
    configResolved: (config) => {
      out = config.build.outDir;
    },
    closeBundle: () => {
      const page = join(out, 'index.html');
      writeFileSync(page, withIntegrity(readFileSync(page, 'utf8'), (path) => readFileSync(join(out, path))));
    },
  };
}
