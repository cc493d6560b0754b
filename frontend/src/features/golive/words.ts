import type { ChangedSinceLive, Gate } from '~/shared/api/schema.d.ts';

export const titles: Readonly<Record<Gate['verdict'], string>> = {
  go: 'The gate is open',
  'no-go': 'The gate is shut',
  hold: 'The gate opens later',
};

/** Why the one button cannot be pressed; undefined where it can. */
export function whyOff({ verdict, reasons }: Gate): string | undefined {
  if (verdict === 'go') return undefined;
  const [first, ...more] = reasons;
  if (first === undefined) return 'The gate is shut.';
  return more.length === 0 ? first.text : `${first.text} And ${more.length} more.`;
}

export const every = (seconds: number): string => {
  if (seconds % 60 !== 0) return `${seconds} seconds`;
  return seconds === 60 ? 'minute' : `${seconds / 60} minutes`;
};

export const parts: Readonly<Record<ChangedSinceLive, string>> = {
  certificate: 'Certificate',
  addresses: 'Addresses in DNS',
  headers: 'Headers',
  build: 'Build',
  latency: 'Time to answer',
};
