// Opens {{url}} in a real browser, 360 pixels wide as a small phone, and tells Livegate how long it took and whether it fits.
// Run it in your pipeline: npm i -D playwright && npx playwright install chromium && node livegate-browser.mjs [--dry-run]
// LIVEGATE_API_TOKEN is an API token with the scope facts; CHROMIUM_PATH names a browser that is there already.
// Ends with 0 if all is well, 1 if something failed, 2 if it could not look or could not tell.
import { chromium } from 'playwright';

const livegate = process.env.LIVEGATE_URL || '{{livegateUrl}}';
const url = process.env.APP_URL || '{{url}}';
const token = process.env.LIVEGATE_API_TOKEN;
const executablePath = process.env.CHROMIUM_PATH || undefined;
const dry = process.argv.includes('--dry-run');
const MOST_MS = 3000;
const PATIENCE_MS = 30_000;

const stop = (words) => {
  console.error(words);
  process.exit(2);
};

const fact = (id, good, message) => ({ id, status: good ? 'passed' : 'failed', message });
const firstLine = ({ message }) => message.split('\n')[0].slice(0, 200);

async function look(browser) {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, isMobile: true, deviceScaleFactor: 2 });
  const answer = await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS });
  if (answer?.ok() !== true) return [fact('browser.load', false, `The page answers ${answer?.status() ?? 'nothing'}.`)];
  const { ms, wide } = await page.evaluate(() => {
    const [load] = performance.getEntriesByType('navigation');
    return { ms: Math.round(load.loadEventEnd || load.domComplete), wide: document.documentElement.scrollWidth };
  });
  return [
    fact('browser.load', ms < MOST_MS, `The page was loaded after ${ms} ms.`),
    fact('browser.narrow', wide <= 360, `The page is ${wide} pixels wide on a screen of 360.`),
  ];
}

async function tell(facts) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const call = { method: 'POST', headers, body: JSON.stringify({ facts }), signal };
  const taken = await fetch(new URL('/api/checklist/facts', livegate), call);
  if (!taken.ok) stop(`Livegate answered ${taken.status}. Check LIVEGATE_URL and LIVEGATE_API_TOKEN.`);
}

if (!dry && !token) stop('LIVEGATE_API_TOKEN is not set. Make a token with the scope facts in Livegate, and set it here.');
const browser = await chromium
  .launch({ executablePath })
  .catch((reason) => stop(`No browser could be started: ${firstLine(reason)}. Run npx playwright install chromium, or set CHROMIUM_PATH.`));
const facts = await look(browser)
  .catch((reason) => [fact('browser.load', false, `The page could not be loaded: ${firstLine(reason)}`)])
  .finally(() => browser.close());
console.log(JSON.stringify({ facts }, null, 2));
if (!dry) await tell(facts).catch((reason) => stop(`Livegate could not be told: ${reason.message}. Check LIVEGATE_URL.`));
process.exitCode = facts.every(({ status }) => status === 'passed') ? 0 : 1;
