// Rates a site as MDN's HTTP Observatory does, by its own rules.
//
//   node scan.mjs HOST HTTP_PORT HTTPS_PORT LEAST
//
// Prints each rule with what it gives, and the sum; ends with 1 below LEAST. The library's own scan() knows no ports.
import { existsSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const library = dirname(dirname(fileURLToPath(import.meta.resolve('@mdn/mdn-http-observatory'))));
const part = (path) => import(join(library, 'src', path));

// Its installation fetches the list of preloaded hosts, where a host of this machine never is.
const preloaded = join(library, 'conf', 'hsts-preload.json');
mkdirSync(dirname(preloaded), { recursive: true });
if (!existsSync(preloaded)) writeFileSync(preloaded, '{}');

const { ALL_TESTS } = await part('constants.js');
const { retrieve } = await part('retriever/retriever.js');
const { getGradeForScore, getScoreDescription, getScoreModifier } = await part('grader/grader.js');
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await part('grader/charts.js');

const [host, httpPort, httpsPort, least] = process.argv.slice(2);
const seen = await retrieve(host, { httpPort: Number(httpPort), httpsPort: Number(httpsPort) });
if (!seen.responses.auto) throw new Error(`${host} does not answer on ${httpPort} and ${httpsPort}`);

const plain = (html) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ').trim();

const modifiers = ALL_TESTS.map((rule) => rule(seen)).map(({ result }) => {
  const modifier = getScoreModifier(result);
  console.log(`${String(modifier).padStart(4)}  ${plain(getScoreDescription(result))}`);
  return modifier;
});
const sum = (numbers) => numbers.reduce((a, b) => a + b, 100);
const without = sum(modifiers.filter((modifier) => modifier < 0));
const { score, grade } = getGradeForScore(without >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : without);
console.log(`${score} (${grade})`);
process.exit(score >= Number(least) ? 0 : 1);
