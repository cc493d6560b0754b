import { sourceFiles } from './sources.ts';

const WINDOWS: readonly (readonly [string, RegExp, readonly string[]])[] = [
  ['fetch', /\bfetch\s*\(/, ['shared/api/send.ts']],
  ['another way out', /\b(XMLHttpRequest|WebSocket|sendBeacon)\b/, []],
  ['EventSource', /\bnew EventSource\b/, ['shared/lib/useEventStream.ts']],
  ['storage', /\b(localStorage|sessionStorage|indexedDB)\b/, ['shared/lib/useDraft.ts', 'shared/lib/kept.ts', 'shared/lib/theme.ts', 'shared/lib/arriving.ts']],
  ['markup from a string', /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b/, []],
  ['inline style', /\bstyle=\{/, []],
];

/** Each window to the outside is in one place, where it has a timeout, a limit or a reason. */
export function openWindows(root: string): string[] {
  return sourceFiles(root)
    .filter(({ path }) => !/\.test\.tsx?$|^testing\//.test(path))
    .flatMap(({ path, text }) =>
      WINDOWS.filter(([, sight, allowed]) => sight.test(text) && !allowed.includes(path)).map(
        ([name]) => `${path}: ${name}`,
      ),
    );
}
