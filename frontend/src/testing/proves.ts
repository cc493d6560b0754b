// Vitest adds its own keys to this very module; what is added to 'vitest' would be lost beside them.
declare module '@vitest/runner' {
  interface TaskMeta {
    proves?: readonly string[];
  }
}

/**
 * Which requirements of docs/requirements.csv a test proves: numbers, or two with " to " between them. The second argument of a
 * test, of Vitest or of Playwright; reports/README.md is written from it.
 */
export function proves(...numbers: readonly string[]) {
  return { meta: { proves: numbers }, annotation: numbers.map((description) => ({ type: 'proves', description })) };
}
