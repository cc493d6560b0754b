import type { PriceInterval, Product } from '~/shared/api/schema.d.ts';
import { priceWords } from '~/shared/product/money.ts';

export const INTERVALS = ['day', 'week', 'month', 'year'] as const satisfies readonly PriceInterval[];

export const chargedWords: Readonly<Record<PriceInterval, string>> = {
  day: 'Every day',
  week: 'Every week',
  month: 'Every month',
  year: 'Every year',
};

/** Where it can be bought at the moment. */
export function saleOf({ liveStripeId, sandboxStripeId }: Product): 'onSale' | 'inSandbox' | 'notOnSale' {
  if (liveStripeId !== undefined) return 'onSale';
  return sandboxStripeId === undefined ? 'notOnSale' : 'inSandbox';
}

const SHOWN = 3;

export function pricesInShort({ prices }: Product, locale?: string): string {
  const shown = prices.slice(0, SHOWN).map((price) => priceWords(price, locale));
  const more = prices.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
