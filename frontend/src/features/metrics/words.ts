export const percent = (share: number | undefined): string =>
  share === undefined ? '—' : share.toLocaleString('en', { style: 'percent', maximumFractionDigits: 1 });

export const count = (many: number): string => many.toLocaleString('en');

/** 850 ms, 12.3 s, 4 min. */
export function span(ms: number | undefined): string {
  if (ms === undefined) return '—';
  if (ms < 1000) return `${ms} ms`;
  const seconds = ms / 1000;
  return seconds < 120 ? `${seconds.toLocaleString('en', { maximumFractionDigits: 1 })} s` : `${Math.round(seconds / 60)} min`;
}

const categories: Readonly<Record<string, string>> = {
  validation: 'A check was against it',
  authentication: 'Stripe did not accept the key',
  permission: 'The key may not do it',
  rate_limit: 'Stripe was asked too often',
  invalid_request: 'Stripe refused',
  conflict: 'Stripe was busy with it',
  api: 'Stripe broke on its side',
  network: 'Stripe did not answer',
};

export const categoryWords = (category: string): string => categories[category] ?? 'Something else';

const stages: Readonly<Record<string, string>> = {
  added: 'Product is there',
  opened: 'Launch looked at',
  begun: 'Launch begun',
  validated: 'Checks passed',
  onSale: 'Went on sale',
  kept: 'Still on sale',
};

export const stageWords = (stage: string): string => stages[stage] ?? stage;

/** From -1 to 1, in words that need no statistics. */
export function correlationWords(value: number | undefined): string {
  if (value === undefined) return 'There is not enough to compare yet.';
  const strength = Math.abs(value) > 0.5 ? 'strongly' : Math.abs(value) > 0.2 ? 'somewhat' : 'hardly';
  return `Trouble with Stripe and failed launches go together ${strength} (correlation ${value.toFixed(2)}).`;
}
