import * as v from 'valibot';
import type { Product } from '~/shared/api/schema.d.ts';
import { textOf } from './amounts.ts';

const PriceDraft = v.object({
  /** Tells prices apart while they are edited; nobody else knows it. */
  place: v.number(),
  amount: v.string(),
  currency: v.string(),
  interval: v.string(),
  lookupKey: v.string(),
  /** A price that was saved keeps its lookup key: another key is another place. */
  isKept: v.boolean(),
});

const Draft = v.object({ name: v.string(), description: v.string(), prices: v.array(PriceDraft) });

export type PriceDraft = v.InferOutput<typeof PriceDraft>;
export type Draft = v.InferOutput<typeof Draft>;

const first: PriceDraft = { place: 0, amount: '', currency: 'eur', interval: 'month', lookupKey: '', isKept: false };

export function draftOf(product: Product | undefined): Draft {
  if (product === undefined) return { name: '', description: '', prices: [first] };
  const prices = product.prices.map(({ amount, decimals, currency, interval = '', lookupKey }, place) => ({
    place,
    amount: textOf(amount, decimals),
    currency,
    interval,
    lookupKey,
    isKept: true,
  }));
  return { name: product.name, description: product.description, prices };
}

/** Mostly it is the same currency, charged in another way. */
export function withOneMore({ prices, ...rest }: Draft): Draft {
  const place = Math.max(-1, ...prices.map((price) => price.place)) + 1;
  const currency = prices.at(-1)?.currency ?? first.currency;
  return { ...rest, prices: [...prices, { ...first, place, currency, interval: '' }] };
}

/** What an older version of the page left is as good as nothing. */
export function parsed(text: string): Draft | undefined {
  try {
    return v.parse(Draft, JSON.parse(text));
  } catch {
    return undefined;
  }
}
