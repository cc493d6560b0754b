export const STEPS = ['provider', 'url', 'database', 'secrets', 'keys', 'preflight', 'verify', 'go-live'] as const;
export type StepId = (typeof STEPS)[number];

export const stepNames: Readonly<Record<StepId, string>> = {
  provider: 'Provider',
  url: 'Live URL',
  database: 'Database',
  secrets: 'Secrets',
  keys: 'Optional keys',
  preflight: 'Pre-flight',
  verify: 'Verify',
  'go-live': 'Go live',
};

export const isStep = (text: string | undefined): text is StepId => STEPS.some((step) => step === text);

export const numberOf = (step: StepId): number => STEPS.indexOf(step) + 1;

/** How the next thing to do is offered, on every page in the same words. */
export const offer = (step: StepId, begun = true): string =>
  begun ? `Continue: step ${numberOf(step)}, ${stepNames[step]}` : `Start with step ${numberOf(step)}, ${stepNames[step]}`;

/** Whoever came from a finding goes back to it, and it is looked at again; everybody else goes on. */
export function after(step: StepId, search: string): readonly [StepId, Readonly<Record<string, string>>] {
  const fix = cameToFix(search);
  return fix === undefined ? [STEPS[numberOf(step)] ?? 'go-live', {}] : ['preflight', { again: fix }];
}

/** The check that a finding asked to be repaired. */
export const cameToFix = (search: string): string | undefined => new URLSearchParams(search).get('fix') ?? undefined;
