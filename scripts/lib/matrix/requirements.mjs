// The requirements of docs/requirements.csv: number, title, where (documents, with words that must stand in them), instead.
import { read } from './sources.mjs';

const CELL = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g;

const cells = (line) =>
  [...line.matchAll(CELL)].map(([, quoted, plain]) => (quoted === undefined ? plain : quoted.replaceAll('""', '"')));

export function requirements() {
  return read('docs/requirements.csv')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => cells(line))
    .map(([number, title, where, instead]) => ({
      number,
      title,
      where: where ? where.split(' and ') : [],
      instead: instead ?? '',
    }));
}

/** "GO-1", or "GO-1 to GO-3". */
export function numbers(text) {
  const [, group, from, until] = text.match(/^([A-Z]+)-(\d+)(?: to \1-(\d+))?$/) ?? [];
  if (group === undefined) return [text];
  return Array.from({ length: Number(until ?? from) - Number(from) + 1 }, (_, at) => `${group}-${Number(from) + at}`);
}
