import * as v from 'valibot';
import type { NewProduct, WantedPrice } from '~/shared/api/schema.d.ts';
import { amountOf } from './amounts.ts';
import { INTERVALS } from './words.ts';

type Values = Readonly<Record<string, string>>;
type Objections = Record<string, string>;

/** The name of a field of a price, as the API names it when it refuses. */
export const priceField = (place: number, field: keyof WantedPrice): string => `prices[${place}].${field}`;

/** A guard against slips. Which amounts, keys and currencies Stripe takes, the API decides. */
export const ProductForm = v.pipe(
  v.record(v.string(), v.string()),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): NewProduct => {
    const wrong: Objections = {};
    const product = { name: nameIn(value, wrong), description: descriptionIn(value, wrong), prices: pricesIn(value, wrong) };
    for (const [key, message] of Object.entries(wrong))
      addIssue({ message, path: [{ type: 'object', origin: 'value', input: value, key, value: value[key] }] });
    return Object.keys(wrong).length === 0 ? product : NEVER;
  }),
);

function nameIn({ name = '' }: Values, wrong: Objections): string {
  if (name === '') wrong['name'] = 'Give the product a name.';
  if (name.length > 80) wrong['name'] = 'Use at most 80 characters.';
  return name;
}

function descriptionIn({ description = '' }: Values, wrong: Objections): string {
  if (description.length > 1000) wrong['description'] = 'Use at most 1,000 characters.';
  return description;
}

function pricesIn(values: Values, wrong: Objections): WantedPrice[] {
  const prices: WantedPrice[] = [];
  for (let place = 0; values[priceField(place, 'amount')] !== undefined; place += 1) prices.push(priceAt(values, place, wrong));
  return prices;
}

function priceAt(values: Values, place: number, wrong: Objections): WantedPrice {
  const of = (field: keyof WantedPrice) => values[priceField(place, field)] ?? '';
  const currency = of('currency');
  const read = amountOf(of('amount'), currency);
  if ('objection' in read) wrong[priceField(place, 'amount')] = read.objection;
  const interval = INTERVALS.find((one) => one === of('interval'));
  const lookupKey = of('lookupKey');
  return {
    amount: 'amount' in read ? read.amount : 0,
    currency,
    ...(interval !== undefined && { interval }),
    ...(lookupKey !== '' && { lookupKey }),
  };
}
