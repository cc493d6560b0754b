import { expect, test } from 'vitest';
import { monthWords, shifted, weekdays, weeksOf } from './calendar.ts';

test('a month is whole weeks from Monday on', () => {
  // When
  const weeks = weeksOf('2026-11');
  // Then
  expect(weeks.map((week) => [week[0], week[6]])).toEqual([
    ['2026-10-26', '2026-11-01'],
    ['2026-11-02', '2026-11-08'],
    ['2026-11-09', '2026-11-15'],
    ['2026-11-16', '2026-11-22'],
    ['2026-11-23', '2026-11-29'],
    ['2026-11-30', '2026-12-06'],
  ]);
});

test('a month that fills its weeks needs no neighbours', () => {
  expect(weeksOf('2027-02').flat()).toHaveLength(28);
});

test('a year ends in its calendar too', () => {
  expect([shifted('2026-12', 1), shifted('2027-01', -1), monthWords('2027-01', 'en'), weekdays('en').map(({ short }) => short)]).toEqual([
    '2027-01',
    '2026-12',
    'January 2027',
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ]);
});
