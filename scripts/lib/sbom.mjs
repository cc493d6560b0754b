// Sees that what is delivered is what the two lists of target/sbom name: node scripts/lib/sbom.mjs
import { readFileSync, readdirSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const json = (name) => JSON.parse(readFileSync(new URL(name, ROOT), 'utf8'));
const named = (list) => new Map(list.components.map((one) => [[one.group, one.name, one.version].filter(Boolean).join(' '), one]));

// Quarkus copies each library as group.artifact-version.jar.
const libraries = ['boot', 'main'].flatMap((folder) => readdirSync(new URL(`backend/target/quarkus-app/lib/${folder}`, ROOT)));
const backend = json('target/sbom/backend.json');
const jars = new Set(backend.components.map(({ group, name, version }) => `${group}.${name}-${version}`));
const unlisted = libraries.filter((jar) => !jars.has(jar.replace(/(-linux-x86_64)?\.jar$/, '')));

const pages = json('target/sbom/pages.json');
const packages = named(pages);
const lock = json('frontend/package-lock.json').packages;
const unnamed = Object.entries(lock)
  .filter(([path, one]) => path && !one.dev && !one.devOptional && !one.optional && !one.peer)
  .map(([path, one]) => `${path.split('node_modules/').at(-1)}@${one.version}`)
  .filter((one) => ![...packages.values()].some(({ 'bom-ref': ref }) => ref === one));

const bare = [...backend.components, ...pages.components].filter(({ version, hashes }) => !version || !hashes?.length);
const own = (one) => one.group === 'dev.livegate';
const wrong = [
  ...unlisted.map((jar) => `backend.json does not name ${jar}`),
  ...unnamed.map((one) => `pages.json does not name ${one}`),
  ...bare.filter((one) => !own(one)).map(({ name }) => `${name} has no version or no checksum`),
];
for (const fault of wrong) console.error(fault);
console.log(`${libraries.length} libraries and ${pages.components.length} packages are delivered, ${wrong.length} faults in target/sbom`);
process.exitCode = wrong.length ? 1 : 0;
