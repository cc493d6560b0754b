import type { Price, PriceInterval } from '~/shared/api/schema.d.ts';

export type Amount = Pick<Price, 'amount' | 'currency' | 'decimals'>;

/** How many decimals a currency has is what Stripe says; the browser's own table differs for some. */
export function money({ amount, currency, decimals }: Amount, locale?: string): string {
  const style = { style: 'currency', currency, minimumFractionDigits: decimals, maximumFractionDigits: decimals } as const;
  return new Intl.NumberFormat(locale, style).format(amount / 10 ** decimals);
}

const every: Readonly<Record<PriceInterval, string>> = { day: 'a day', week: 'a week', month: 'a month', year: 'a year' };

/** "€19.00 a month", or "€199.00" where it is charged once. */
export const priceWords = (price: Amount & { readonly interval?: PriceInterval }, locale?: string): string =>
  price.interval === undefined ? money(price, locale) : `${money(price, locale)} ${every[price.interval]}`;
