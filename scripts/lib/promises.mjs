// Adds what the contract now offers to the list of what was ever promised. Nothing is taken off but by hand, in a review.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [, , contractFile, promisesFile] = process.argv;
const contract = JSON.parse(readFileSync(contractFile, 'utf8'));
const known = existsSync(promisesFile) ? readFileSync(promisesFile, 'utf8').split('\n').filter(Boolean) : [];
const promises = new Set(known);
const methods = ['get', 'put', 'post', 'patch', 'delete', 'head'];

for (const [path, item] of Object.entries(contract.paths)) {
  for (const method of methods.filter((name) => item[name])) promises.add(`${method.toUpperCase()} ${path}`);
}
for (const [name, schema] of Object.entries(contract.components.schemas ?? {})) {
  for (const field of Object.keys(schema.properties ?? {})) promises.add(`${name}.${field}`);
}
writeFileSync(promisesFile, [...promises].sort().join('\n') + '\n');
