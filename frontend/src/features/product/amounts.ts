import { decimalsOf } from './currencies.ts';

export type Typed = { readonly amount: number } | { readonly objection: string };

const LARGEST = 99_999_999;
/** Signs of currencies, and the spaces and apostrophes that part thousands. */
const ASIDE = /[\p{Sc}\s'’]/gu;
/** "19,-" and "19.–", as on many price tags. */
const NO_CENTS = /[.,]?[-–—]+$/;

/** Reads an amount as people write it, in any of their ways, into the smallest unit of its currency. */
export function amountOf(text: string, currency: string): Typed {
  const figures = text.replace(new RegExp(currency, 'i'), '').replaceAll(ASIDE, '').replace(NO_CENTS, '');
  if (figures === '') return { objection: 'Enter an amount, such as 19.90.' };
  if (/^[-−–]/.test(figures)) return { objection: 'Use 0 or more.' };
  const decimals = decimalsOf(currency);
  const { whole, part } = halves(figures, decimals);
  if (!/^\d*$/.test(whole + part) || whole + part === '') return { objection: 'Enter the amount in figures, such as 19.90.' };
  if (/[^0]/.test(part.slice(decimals))) return { objection: tooFine(currency, decimals) };
  const amount = Number(whole + part.slice(0, decimals).padEnd(decimals, '0'));
  return amount > LARGEST ? { objection: 'That is more than Stripe charges at once. Use at most eight digits.' } : { amount };
}

/** As it is shown to be edited; reading it gives the same amount again. */
export const textOf = (amount: number, decimals: number): string => (amount / 10 ** decimals).toFixed(decimals);

const tooFine = (currency: string, decimals: number): string =>
  decimals === 0
    ? `${currency.toUpperCase()} has no decimals. Use a whole number.`
    : `${currency.toUpperCase()} has ${decimals} decimals. Use no more.`;

function halves(figures: string, decimals: number): { readonly whole: string; readonly part: string } {
  const at = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
  if (at < 0 || partsThousands(figures, at, decimals)) return { whole: joined(figures), part: '' };
  return { whole: joined(figures.slice(0, at)), part: figures.slice(at + 1) };
}

/** One mark with three figures behind it: thousands, unless the currency has as many decimals. */
function partsThousands(figures: string, at: number, decimals: number): boolean {
  const mark = figures.charAt(at);
  const head = figures.slice(0, at);
  if (head.includes(mark)) return true;
  return /^[1-9]\d{0,2}$/.test(head) && figures.length - at === 4 && decimals !== 3;
}

/** Without the marks between thousands, where they stand as they should; else as it was, which is no number. */
function joined(text: string): string {
  const grouped = /^\d{1,3}([.,])(?:\d{2,3}\1)*\d{3}$/.test(text);
  return grouped ? text.replaceAll(/[.,]/g, '') : text;
}
