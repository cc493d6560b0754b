// Sees that docs/calls.md has a line for each operation of the contract, and none of another, and docs/postman.json a request:
// node scripts/lib/calls.mjs
import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const METHODS = ['get', 'put', 'post', 'patch', 'delete'];

// The build's YAML names a path at two spaces and its methods at four; no parser is needed for that.
const contract = [];
let path = '';
for (const line of read('backend/openapi.yaml').split('\n')) {
  path = line.match(/^ {2}(\/\S*):$/)?.[1] ?? path;
  const method = line.match(/^ {4}(\w+):$/)?.[1];
  if (METHODS.includes(method)) contract.push(`${method.toUpperCase()} ${path}`);
}

const calls = [...read('docs/calls.md').matchAll(/^(?:ask|lg|me|op|new) \d{3} (?:-N )?(?:-X (\w+) )?"\$BASE([^"?]*)/gm)].map(
  ([, method = 'GET', at]) => ({ method, at: at.replace(/\$\{[^}]*\}/g, 'x') }),
);
const pattern = (template) => new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`);
// The most words of its own wins: /runs/waiting is not /runs/{id}.
const operationOf = ({ method, at }) =>
  contract
    .filter((one) => one.startsWith(`${method} `) && pattern(one.split(' ')[1]).test(at))
    .sort((a, b) => a.split('{').length - b.split('{').length || b.length - a.length)[0];

const shown = new Set(calls.map(operationOf));
const missing = contract.filter((operation) => !shown.has(operation));
const unknown = calls.filter((call) => !operationOf(call)).map(({ method, at }) => `${method} ${at}`);
const requests = JSON.parse(read('docs/postman.json')).item.flatMap((folder) => folder.item).map(({ request }) => `${request.method} /${request.url.path.join('/')}`);
const asRequests = contract.map((operation) => operation.replace(/\{(\w+)\}/g, ':$1'));
const unlike = [...asRequests.filter((one) => !requests.includes(one)), ...requests.filter((one) => !asRequests.includes(one))];
for (const one of unlike) console.error(`docs/postman.json and the contract differ in ${one}: run scripts/contract.sh`);
for (const operation of missing) console.error(`docs/calls.md does not show ${operation}`);
for (const call of unknown) console.error(`The contract has no ${call}`);
console.log(`${calls.length} calls show ${shown.size} of ${contract.length} operations`);
process.exitCode = missing.length || unknown.length || unlike.length ? 1 : 0;
