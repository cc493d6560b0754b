// Plants one fault of faults.json in the product: node plant.mjs NUMBER prints the file and the test that must turn red.
// node plant.mjs --check plants none, and ends with 1 if one no longer fits the code, or its test does not say that it proves the number.
import { readFileSync, writeFileSync } from 'node:fs';
import { tests } from './tests.mjs';

const root = new URL('../../../', import.meta.url);
const faults = JSON.parse(readFileSync(new URL('faults.json', import.meta.url), 'utf8'));
const marked = tests().tests;

function trouble({ number, file, instead, red }) {
  const times = readFileSync(new URL(file, root), 'utf8').split(instead).length - 1;
  if (times !== 1) return `${number}: what is replaced stands ${times} times in ${file}`;
  const test = marked.find(({ name }) => name.startsWith(red));
  if (test === undefined) return `${number}: there is no test ${red}`;
  return test.proved.includes(number) ? '' : `${number}: ${red} does not say that it proves it`;
}

if (process.argv[2] === '--check') {
  const troubles = faults.map(trouble).filter((one) => one !== '');
  for (const one of troubles) console.error(one);
  console.error(`${faults.length} faults, ${troubles.length} do not fit`);
  process.exitCode = troubles.length > 0 ? 1 : 0;
} else if (process.argv[2] === '--list') {
  for (const { number } of faults) console.log(number);
} else {
  const { file, instead, plant, red } = faults.find(({ number }) => number === process.argv[2]);
  const path = new URL(file, root);
  writeFileSync(path, readFileSync(path, 'utf8').replace(instead, () => plant));
  console.log(`${file} ${red}`);
}
