import { expect, test } from 'vitest';
import { isSameClock, localAt, meaningOf } from './localTime.ts';

test.each([
  ['2027-06-01T09:00', 'Europe/Berlin', 'one', ['2027-06-01T07:00:00.000Z +02:00']],
  ['2027-03-28T02:30', 'Europe/Berlin', 'gap', ['2027-03-28T00:30:00.000Z +01:00', '2027-03-28T01:30:00.000Z +02:00']],
  ['2027-10-31T02:30', 'Europe/Berlin', 'twice', ['2027-10-31T00:30:00.000Z +02:00', '2027-10-31T01:30:00.000Z +01:00']],
  ['2027-10-31T01:30', 'Europe/London', 'twice', ['2027-10-31T00:30:00.000Z +01:00', '2027-10-31T01:30:00.000Z Z']],
  ['2027-11-07T01:30', 'America/New_York', 'twice', ['2027-11-07T05:30:00.000Z -04:00', '2027-11-07T06:30:00.000Z -05:00']],
  ['2027-04-04T01:45', 'Australia/Lord_Howe', 'twice', ['2027-04-03T14:45:00.000Z +11:00', '2027-04-03T15:15:00.000Z +10:30']],
  ['2027-06-01T09:00', 'UTC', 'one', ['2027-06-01T09:00:00.000Z Z']],
  ['', 'Europe/Berlin', 'unknown', []],
  ['2027-06-01T09:00', 'Middle/Earth', 'unknown', []],
])('%s in %s means %s', (local, zone, kind, candidates) => {
  // When
  const meaning = meaningOf(local, zone);
  // Then
  expect({ kind: meaning.kind, candidates: meaning.candidates.map(({ instant, offset }) => `${instant} ${offset}`) }).toEqual({ kind, candidates });
});

test('the times beside a gap read as the clocks there show them', () => {
  // When
  const { candidates } = meaningOf('2027-03-28T02:30', 'Europe/Berlin');
  // Then
  expect(candidates.map(({ localDateTime }) => localDateTime)).toEqual(['2027-03-28T01:30', '2027-03-28T03:30']);
});

test('an instant is shown as the clock of a zone has it, and two clocks may agree', () => {
  expect([
    localAt('2027-06-01T07:00:00Z', 'Asia/Kolkata'),
    isSameClock('2027-06-01T07:00:00Z', 'Europe/Berlin', 'Europe/Paris'),
    isSameClock('2027-06-01T07:00:00Z', 'Europe/Berlin', 'Europe/London'),
  ]).toEqual(['2027-06-01T12:30', true, false]);
});
