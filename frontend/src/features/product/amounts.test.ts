import { expect, test } from 'vitest';
import { amountOf, textOf } from './amounts.ts';
import { decimalsOf } from './currencies.ts';

test.each([
  ['19', 'eur', 1900],
  ['19.9', 'eur', 1990],
  ['19,90', 'eur', 1990],
  ['.99', 'eur', 99],
  ['0,5', 'eur', 50],
  ['19,-', 'eur', 1900],
  ['19.–', 'chf', 1900],
  ['€ 1.234,50', 'eur', 123_450],
  ['$1,234.50', 'usd', 123_450],
  ["1'234.50", 'chf', 123_450],
  ['1 234,50 €', 'eur', 123_450],
  ['1 234,50 EUR', 'eur', 123_450],
  ['1,234', 'usd', 123_400],
  ['1.234', 'eur', 123_400],
  ['1,234,567', 'jpy', 1_234_567],
  ['12,34,567', 'jpy', 1_234_567],
  ['1000', 'jpy', 1000],
  ['1,000', 'jpy', 1000],
  ['1000.00', 'jpy', 1000],
  ['1.500', 'kwd', 1500],
  ['1,234.500', 'kwd', 1_234_500],
  ['0', 'eur', 0],
])('"%s" in %s is %i of the smallest unit', (text, currency, amount) => {
  expect(amountOf(text, currency)).toEqual({ amount });
});

test.each([
  ['', 'eur', 'Enter an amount, such as 19.90.'],
  ['EUR', 'eur', 'Enter an amount, such as 19.90.'],
  ['a lot', 'eur', 'Enter the amount in figures, such as 19.90.'],
  ['1e5', 'eur', 'Enter the amount in figures, such as 19.90.'],
  ['1.2.3', 'eur', 'Enter the amount in figures, such as 19.90.'],
  ['1,234.567,8', 'eur', 'Enter the amount in figures, such as 19.90.'],
  ['.', 'eur', 'Enter the amount in figures, such as 19.90.'],
  ['-5', 'eur', 'Use 0 or more.'],
  ['−5', 'eur', 'Use 0 or more.'],
  ['0.999', 'eur', 'EUR has 2 decimals. Use no more.'],
  ['19.9999', 'eur', 'EUR has 2 decimals. Use no more.'],
  ['10.5', 'jpy', 'JPY has no decimals. Use a whole number.'],
  ['1000000', 'eur', 'That is more than Stripe charges at once. Use at most eight digits.'],
])('"%s" in %s is no amount: %s', (text, currency, objection) => {
  expect(amountOf(text, currency)).toEqual({ objection });
});

test.each(['eur', 'jpy', 'kwd'])('what is shown to be edited is read as the same amount in %s', (currency) => {
  // Given
  const amounts = [0, 1, 9, 10, 99, 100, 101, 999, 1000, 1001, 1234, 99_999, 100_000, 1_234_567, 99_999_999];
  // When
  const read = amounts.map((amount) => amountOf(textOf(amount, decimalsOf(currency)), currency));
  // Then
  expect(read).toEqual(amounts.map((amount) => ({ amount })));
});
