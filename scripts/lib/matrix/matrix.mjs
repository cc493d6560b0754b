// Writes reports/README.md: which test or document proves each requirement, and the shape of the product. With --check it only
// compares. Ends with 1 when a number has no proof, or when a proof names what is not there.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { requirements } from './requirements.mjs';
import { read } from './sources.mjs';
import { shape } from './shape.mjs';
import { tests } from './tests.mjs';

const GROUPS = {
  GO: 'One-click go-live',
  WIZ: 'The deploy wizard',
  JOIN: 'Sign-up and provisioning',
  LIST: 'The production checklist',
  SELL: 'Product go-live',
};
const COUNT = 522;

const root = new URL('../../../', import.meta.url);
const wanted = requirements();
const found = tests();
const form = shape();

/** A document, and the words that must stand in it, with what is wrong about them. */
function place(text) {
  const [path, words] = text.split(/#(.*)/s);
  if (!existsSync(new URL(path, root))) return { path, fault: `${path} is not there` };
  if (words !== undefined && !read(path).includes(words)) return { path, words, fault: `"${words}" does not stand in ${path}` };
  return { path, words };
}

const proofs = ({ number, where }) => [
  ...found.tests.filter(({ proved }) => proved.includes(number)).map(({ name, path }) => `[${name}](../${path})`),
  ...where
    .map(place)
    .filter(({ fault }) => fault === undefined)
    .map(({ path, words }) => `[${path}](../${path})${words ? `, "${words.replace(/^#+ /, '')}"` : ''}`),
];

const rows = wanted.map((one) => ({ ...one, group: one.number.split('-')[0], proofs: proofs(one) }));
const unproved = rows.filter((row) => row.proofs.length === 0);
const known = new Set(wanted.map(({ number }) => number));
const faults = [
  ...(wanted.length === COUNT && known.size === COUNT ? [] : [`docs/requirements.csv has ${known.size} numbers and not ${COUNT}`]),
  ...found.faults,
  ...form.faults,
  ...found.tests.flatMap(({ name, proved }) => proved.filter((one) => !known.has(one)).map((one) => `${name}: there is no ${one}`)),
  ...wanted.flatMap(({ number, where }) => where.flatMap((one) => place(one).fault ?? []).map((fault) => `${number}: ${fault}`)),
  ...unproved.map(({ number, title }) => `${number} has no proof: ${title}`),
];

const escape = (text) => text.replaceAll('|', '\\|');
const sum = (group) => {
  const mine = rows.filter((row) => row.group === group);
  return `| ${group} | ${GROUPS[group]} | ${mine.length} | ${mine.filter((row) => row.proofs.length > 0).length} |`;
};
const table = (group) => [
  `## ${group}: ${GROUPS[group]}`,
  '',
  '| Number | What | Proof | Instead, where it cannot be had here |',
  '|---|---|---|---|',
  ...rows
    .filter((row) => row.group === group)
    .map((row) => `| ${row.number} | ${escape(row.title)} | ${escape(row.proofs.join('<br>')) || '**none yet**'} | ${escape(row.instead)} |`),
  '',
];

const text = [
  '# Proofs',
  '',
  'Everything in this folder is written by scripts from real runs and from the code as it is; nothing is typed by hand (C28). This page is',
  'written by `node scripts/lib/matrix/matrix.mjs` from the marks in the tests (`@Proves`, `proves(…)`) and from `docs/requirements.csv`; it',
  'ends with 1 when a number has no proof, or when a document or a test is named that is not there.',
  '',
  `**${rows.length - unproved.length} of ${rows.length} requirements have a proof**, by ${found.tests.length} marked tests.`,
  '',
  '| Group | What it is | Numbers | With a proof |',
  '|---|---|---|---|',
  ...Object.keys(GROUPS).map(sum),
  '',
  ...Object.keys(GROUPS).flatMap(table),
  '## The shape of the product',
  '',
  ...form.lines,
  '',
].join('\n');

const file = new URL('reports/README.md', root);
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) faults.push('reports/README.md is out of date: run node scripts/lib/matrix/matrix.mjs');
for (const fault of faults) console.error(fault);
console.error(`${rows.length - unproved.length} of ${rows.length} requirements have a proof, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
