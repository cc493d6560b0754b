import { sourceFiles, type Source } from './sources.ts';

/** What goes on after an effect has run, until somebody ends it. */
const BEGINS = /\b(addEventListener|setInterval|setTimeout|requestAnimationFrame|subscribe|observe|fetch|watch)\s*\(|\bnew (EventSource|BroadcastChannel|AbortController|\w*Observer)\b/;
const CLEANS_UP = /\breturn\s+(\(\)\s*=>|(?!undefined\b)\w+;)|=>\s*\w+\.subscribe\(/;

/** Each effect that begins something ends it, and each call to the network ends by itself (JOIN-98, JOIN-99). */
export function endless(root: string): string[] {
  return sourceFiles(root)
    .filter(({ path }) => !/\.test\.tsx?$|^testing\//.test(path))
    .flatMap((source) => [...leaks(source), ...unboundedCalls(source)]);
}

const leaks = ({ path, text }: Source): string[] =>
  callsOf(text, /\buse(?:Layout)?Effect\(/g)
    .filter((call) => BEGINS.test(call) && !CLEANS_UP.test(call))
    .map(() => `${path}: an effect that does not clean up`);

const unboundedCalls = ({ path, text }: Source): string[] =>
  callsOf(text, /(?<![\w.])(?:globalThis\.|window\.)?fetch\(/g)
    .filter((call) => !/\bsignal\b/.test(call) || !text.includes('AbortSignal.timeout('))
    .map(() => `${path}: a call without a time-out`);

/** Each call from its name to the parenthesis that ends it. */
function callsOf(text: string, name: RegExp): string[] {
  return [...text.matchAll(name)].map(({ index, 0: begin }) => {
    let depth = 1;
    let at = index + begin.length;
    for (; depth > 0 && at < text.length; at += 1) {
      if (text[at] === '(') depth += 1;
      if (text[at] === ')') depth -= 1;
    }
    return text.slice(index, at);
  });
}
