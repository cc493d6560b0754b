// Writes docs/codes.md: every code with which the API can refuse, from the enums of the rooms. With --check it only compares.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const main = 'backend/src/main/java/';
const CODE = /^\s+([A-Z][A-Z_]+)\((?:(\d{3}), )?"([^"]+)"\)[,;]/gm;

const rooms = readdirSync(new URL(main, root), { recursive: true }).filter((name) => /Problem\.java$/.test(name));
const found = rooms.flatMap((name) => {
  const text = readFileSync(new URL(main + name, root), 'utf8');
  // A room whose refusals have one status names it once.
  const usual = text.match(/ static final int \w+ = (\d{3});/)?.[1];
  return [...text.matchAll(CODE)].map(([, code, status = usual, title]) => `| \`${code}\` | ${status} | ${title} |`);
});
const lines = [...new Set(found)].toSorted();

const text = [
  '# With which codes the API refuses',
  '',
  'Written by `node scripts/lib/codes.mjs` from the code. A refusal is `application/problem+json`: `code` is one of these and stays, `title` is in the',
  'table, `detail` says what was wrong this time, `why` the reason, `fix` what to do, and `errors` names fields. What a code says is for',
  'programs; the other words are for people and may change. `INTERNAL` is our fault: `instance` finds it in the log.',
  '',
  '| Code | Status | Title |',
  '|---|---|---|',
  ...lines,
  '',
].join('\n');

const file = new URL('docs/codes.md', root);
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('docs/codes.md is out of date: run node scripts/lib/codes.mjs');
  process.exitCode = 1;
}
