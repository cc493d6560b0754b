// Draws requirements by a seed, each with the tests that must turn red when it is broken: node draw.mjs [SEED [COUNT]]
// A requirement that gets its first test, or a new one, moves no other.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { requirements } from './requirements.mjs';
import { tests } from './tests.mjs';

const seed = process.argv[2] ?? '20261122';
const count = Number(process.argv[3] ?? 60);
const faults = JSON.parse(readFileSync(new URL('faults.json', import.meta.url), 'utf8'));
const marked = tests().tests;

const lot = (number) => createHash('sha256').update(`${seed} ${number}`).digest('hex');
const provers = (number) => marked.filter(({ proved }) => proved.includes(number)).map(({ name }) => name);

const drawn = requirements()
  .filter(({ number }) => provers(number).length > 0)
  .toSorted((one, other) => lot(one.number).localeCompare(lot(other.number)))
  .slice(0, count);
const planted = ({ number }) => faults.some((fault) => fault.number === number);
for (const one of drawn) console.log([planted(one) ? 'planted' : 'no fault yet', one.number, one.title, ...provers(one.number)].join(' | '));
console.error(`${drawn.filter(planted).length} of ${drawn.length} drawn have a fault`);
