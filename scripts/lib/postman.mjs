// Writes the contract as a Postman collection: node postman.mjs OPENAPI.json COLLECTION.json
import { readFileSync, writeFileSync } from 'node:fs';

const [, , from, to] = process.argv;
const contract = JSON.parse(readFileSync(from, 'utf8'));
const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
const resolve = (node) => (node?.$ref ? resolve(contract.components.schemas[node.$ref.split('/').at(-1)]) : node);

// An example body: required fields, or all where none is, each with the first value that its schema allows.
function example(schema, depth = 0) {
  const it = resolve(schema) ?? {};
  if (it.example !== undefined) return it.example;
  if (it.enum) return it.enum[0];
  const type = Array.isArray(it.type) ? it.type[0] : it.type;
  if (type === 'array') return depth > 2 ? [] : [example(it.items, depth + 1)];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return it.minimum ?? 1;
  if (type === 'string') return it.format === 'date-time' ? '2030-01-01T09:00:00Z' : 'text';
  const names = it.required ?? Object.keys(it.properties ?? {});
  return Object.fromEntries(names.map((name) => [name, depth > 2 ? null : example(it.properties?.[name], depth + 1)]));
}

function request(path, method, operation) {
  const segments = path.slice(1).split('/').map((part) => part.replace(/^\{(.*)\}(.*)$/, ':$1$2'));
  const parameters = (operation.parameters ?? []).filter((one) => one.in === 'query');
  const body = operation.requestBody?.content?.['application/json']?.schema;
  return {
    name: operation.summary ?? `${method.toUpperCase()} ${path}`,
    request: {
      method: method.toUpperCase(),
      header: body ? [{ key: 'Content-Type', value: 'application/json' }] : [],
      url: {
        raw: `{{base}}/${segments.join('/')}`,
        host: ['{{base}}'],
        path: segments,
        query: parameters.map(({ name }) => ({ key: name, value: '', disabled: true })),
      },
      ...(body && { body: { mode: 'raw', raw: JSON.stringify(example(body), null, 2), options: { raw: { language: 'json' } } } }),
    },
  };
}

const folders = new Map();
for (const [path, item] of Object.entries(contract.paths))
  for (const method of METHODS.filter((name) => item[name])) {
    const folder = item[method].tags?.[0] ?? 'Other';
    folders.set(folder, [...(folders.get(folder) ?? []), request(path, method, item[method])]);
  }
const collection = {
  info: { name: 'Livegate', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
  variable: [
    { key: 'base', value: 'http://localhost:8080' },
    { key: 'token', value: '' },
  ],
  item: [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, requests]) => ({ name, item: requests })),
};
writeFileSync(to, `${JSON.stringify(collection, null, 2)}\n`);
