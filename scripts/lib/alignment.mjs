// Writes docs/FRONTEND_BACKEND_ALIGNMENT.md: what sign-up offers, and which page asks for it. With --check it only compares.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const OURS =
  /^\/(public\/signup\/|public\/auth\/(magic-link|session)|api\/v1\/tenants\/\{id\}\/provision-|api\/make|webhooks\/make|api\/(posts|fixtures)|api\/admin\/(onboard|slo|flags))/;
const METHODS = /^(GET|PUT|POST|PATCH|DELETE) (\S+)$/;

const offered = read('backend/openapi-promises.txt')
  .split('\n')
  .map((line) => line.match(METHODS))
  .filter((found) => found && OURS.test(found[2]))
  .map(([, method, path]) => ({ method, path }));

const sources = readdirSync(new URL('frontend/src/features', root), { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .toSorted()
  .map((name) => ({ name, text: read(`frontend/src/features/${name}`) }));

/** A typed call, or the path alone where a stream is followed. */
const asks = ({ text }, { method, path }) =>
  text.includes(`api.${method}('${path}'`) || (path.endsWith('-events') && text.includes(`'${path}'`));

const rows = offered.map((operation) => {
  const askers = sources.filter((source) => asks(source, operation)).map(({ name }) => `\`${name}\``);
  return `| ${operation.method} | \`${operation.path}\` | ${askers.join(', ') || 'no page: people with a key or a script'} |`;
});
const asked = sources.flatMap(({ name, text }) =>
  [...text.matchAll(/api\.(GET|PUT|POST|PATCH|DELETE)\('([^']+)'/g)].map(([, method, path]) => ({ name, method, path })),
);
const unknown = asked.filter(
  ({ method, path }) => OURS.test(path) && !offered.some((one) => one.method === method && one.path === path),
);
const text = `# What the pages ask and what the API offers

Written by \`scripts/contract.sh\` (\`scripts/lib/alignment.mjs\`) from the committed contract and the pages' own calls (JOIN-66); a test fails
when it is out of date. Types cannot drift: \`frontend/src/shared/api/schema.d.ts\` is made of \`backend/openapi.yaml\`, and a path
that the contract does not have is no path that compiles.

**${offered.length} operations around sign-up, ${rows.filter((row) => row.includes('.ts')).length} of them asked by pages, ${unknown.length} calls that the API does not know.**

| Method | Path | Asked in \`frontend/src/features/\` |
|---|---|---|
${rows.join('\n')}
`;

const file = new URL('docs/FRONTEND_BACKEND_ALIGNMENT.md', root);
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) throw new Error('docs/FRONTEND_BACKEND_ALIGNMENT.md is out of date: run scripts/contract.sh');
if (unknown.length) throw new Error(`the API does not know ${JSON.stringify(unknown)}`);
