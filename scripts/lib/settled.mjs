// Sees that two reports of the same proof say the same, whatever the clock, the ids and the free ports were:
// node scripts/lib/settled.mjs ONE OTHER. With one report it prints what is compared.
import { readFileSync } from 'node:fs';

const PASSING = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID'],
  [/\b[0-9a-f]{64}\b/g, 'DIGEST'],
  [/"(fingerprint|keyId)":"[^"]+"/g, '"$1":"DIGEST"'],
  [/of build [0-9a-f]{7,}/g, 'of build COMMIT'],
  [/\b(oneclick|wizard)-\d+/g, '$1-SLUG'],
  [/\b(19|20)\d\d-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?Z?)?/g, 'TIME'],
  [/"([a-zA-Z]*(Ms|_ms))":\d+/g, '"$1":0'],
  [/\b\d+(\.\d+)? ?(ms|s|seconds?|minutes?|min|m)\b/g, 'DURATION'],
  [/\b(localhost|127\.0\.0\.1):\d+/g, '$1:PORT'],
];

/** Checks that run side by side stand in the order in which they ended. */
function ordered(value) {
  if (Array.isArray(value)) {
    const all = value.map(ordered);
    return all.every((one) => typeof one?.id === 'string' && 'durationMs' in one) ? all.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : all;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, ordered(one)]));
}

function parsed(line) {
  try {
    return JSON.stringify(ordered(JSON.parse(line)));
  } catch {
    return line;
  }
}

/** What must be the same each time. */
export function settled(report) {
  const lines = report.split('\n').map((line) => (line.startsWith('{') ? parsed(line) : line));
  return PASSING.reduce((text, [pattern, word]) => text.replaceAll(pattern, word), lines.join('\n')).split('\n');
}

/** The first lines in which two reports differ, as "ONE" and "OTHER". */
export function differences(one, other, most = 10) {
  const [mine, theirs] = [settled(one), settled(other)];
  return Array.from({ length: Math.max(mine.length, theirs.length) }, (_, at) => at)
    .filter((at) => mine[at] !== theirs[at])
    .slice(0, most)
    .flatMap((at) => [`line ${at + 1}`, `  - ${mine[at] ?? '(nothing)'}`, `  + ${theirs[at] ?? '(nothing)'}`]);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [one, other] = process.argv.slice(2).map((name) => readFileSync(name, 'utf8'));
  if (other === undefined) console.log(settled(one).join('\n'));
  else {
    const found = differences(one, other);
    for (const line of found) console.error(line);
    console.error(`${process.argv[3]}: ${found.length === 0 ? 'the same as before' : 'not the same as before'}`);
    process.exitCode = found.length === 0 ? 0 : 1;
  }
}
