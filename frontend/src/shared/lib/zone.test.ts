import { expect, test, vi } from 'vitest';
import { ago, allZones, inZone, onDate } from './zone.ts';

test.each([
  ['2026-10-25T00:30:00Z', 'GMT+02:00'],
  ['2026-10-25T01:30:00Z', 'GMT+01:00'],
])('%s in Paris stands at %s, on its side of the change of clocks', (instant, offset) => {
  expect(inZone(instant, 'Europe/Paris', 'en-GB')).toContain(`02:30`);
  expect(inZone(instant, 'Europe/Paris', 'en-GB')).toContain(offset);
});

test.each([
  [-5_000, '5 seconds ago'],
  [-180_000, '3 minutes ago'],
  [-7_200_000, '2 hours ago'],
  [86_400_000, 'tomorrow'],
])('%i ms from now is said as "%s"', (distance, words) => {
  const now = Date.parse('2026-11-21T10:00:00Z');
  expect(ago(new Date(now + distance).toISOString(), now, 'en')).toBe(words);
});

test('a day of the server is that day everywhere', () => {
  vi.stubEnv('TZ', 'America/New_York');
  expect(onDate('2026-11-21', 'en-GB')).toBe('21 Nov 2026');
});

test('zones are those of the browser', () => {
  expect(allZones()).toContain('Europe/Paris');
});
