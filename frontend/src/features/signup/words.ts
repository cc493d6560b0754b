import type { StepStatus } from '~/shared/api/schema.d.ts';

export const stepWords: Readonly<Record<StepStatus, string>> = {
  pending: 'Waiting',
  processing: 'Working',
  complete: 'Done',
  failed: 'Stopped',
  skipped: 'Left out',
  cancelled: 'Left out',
  undone: 'Taken back',
};

/** "12 ms", "0.8 s", "14 s": as exact as one wants to know it. */
export function inSeconds(milliseconds: number): string {
  if (milliseconds < 100) return `${Math.max(1, Math.round(milliseconds))} ms`;
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
}
