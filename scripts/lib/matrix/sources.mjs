// Reads the repository as it is on the disk, without what was built or fetched.
import { readFileSync, readdirSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const BUILT = /(^|\/)(node_modules|target|dist|test-results|playwright-report)(\/|$)/;

export const read = (path) => readFileSync(new URL(path, root), 'utf8');

export function files(folder, ends) {
  return readdirSync(new URL(folder, root), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (BUILT.test(path)) return [];
      return entry.isDirectory() ? files(path, ends) : [path];
    })
    .filter((path) => ends.test(path))
    .toSorted();
}

export const folders = () =>
  readdirSync(new URL('.', root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !BUILT.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
