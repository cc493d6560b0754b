import type { Page } from '@playwright/test';
import { proves } from '../src/testing/proves.ts';
import { expect, test } from './fixtures.ts';
import { product, shop } from './seller.ts';

test.describe.configure({ timeout: 150_000 });

const MINUTE = 60_000;

interface Launch {
  readonly id: string;
  readonly schedule: { readonly state: string };
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
/** As a clock in Greenwich shows it. */
const utc = (ahead: number) => new Date(Date.now() + ahead).toISOString().slice(0, 16);

async function chooseTime(page: Page, local: string): Promise<void> {
  await page.getByLabel('Day and time').fill(local);
  await page.getByLabel('Time zone').selectOption('UTC');
}

test('a launch is scheduled, seen in the agenda, moved, cancelled and undone, and begun before its time @pixel',
  proves('SELL-7', 'SELL-9', 'SELL-10', 'SELL-34', 'SELL-46'), async ({
  page,
  looksRight,
}) => {
  // Given
  await shop(page, 'Planner');
  const gold = await product(page, 'Gold');
  await page.goto(`/dashboard/launches?product=${gold}&in=sandbox`);
  await page.getByRole('radio', { name: /^At a time/ }).check();
  await page.getByText('Everything is in order').waitFor();
  await chooseTime(page, utc(3 * 1440 * MINUTE));
  await expect(page.getByText(/^Gold goes on sale on .+\(UTC\), in/)).toBeVisible();
  await looksRight();
  await page.reload();
  await expect(page.getByLabel('Day and time')).not.toHaveValue('');
  await page.getByRole('button', { name: 'Schedule it in the sandbox' }).dblclick();
  await expect(heading(page, 'Gold goes on sale in the sandbox')).toBeVisible();
  await looksRight();
  await page.getByRole('link', { name: 'All launches' }).click();
  const agenda = page.getByRole('region', { name: 'Scheduled', exact: true });
  await expect(agenda.getByRole('listitem').filter({ hasText: 'Gold' }).first()).toContainText('Scheduled');
  await looksRight();
  await agenda.getByRole('link', { name: /^Reschedule ?: Gold$/ }).click();
  await looksRight();
  await chooseTime(page, utc(5 * 1440 * MINUTE));
  await page.getByRole('button', { name: 'Move the launch' }).click();
  await expect(heading(page, 'Gold goes on sale in the sandbox')).toBeVisible();
  await expect(page.getByText('in 5 days').or(page.getByText('in 4 days'))).toBeVisible();
  await page.getByRole('link', { name: 'All launches' }).click();
  await agenda.getByRole('button', { name: /^Cancel ?: Gold$/ }).click();
  await expect(page.getByText('The launch of Gold is cancelled', { exact: true })).toBeVisible();
  await looksRight();
  await page.getByRole('button', { name: 'Undo' }).click();
  await agenda.getByRole('button', { name: /^Deploy now ?: Gold$/ }).click();
  // When
  await page.getByRole('dialog').getByRole('button', { name: 'Deploy now' }).click();
  // Then
  await expect(heading(page, 'Gold is on sale in the sandbox')).toBeVisible({ timeout: 60_000 });
});

test('a launch into a freeze is held, its mail leads to the reason, and the next safe slot is one tap away @pixel',
  proves('SELL-8', 'SELL-9', 'SELL-71'), async ({
  page,
  looksRight,
}) => {
  // Given
  const email = await shop(page, 'Freezer');
  const gold = await product(page, 'Gold');
  const localStart = utc(-60 * MINUTE);
  const freeze = { kind: 'deny', reason: 'Stock is counted', timezone: 'UTC', localStart, durationMinutes: 180 };
  expect((await page.request.post('/api/v1/windows', { data: freeze })).status()).toBe(201);
  const scheduledFor = new Date(Date.now() + 1.2 * MINUTE).toISOString();
  const wish = { action: 'schedule', productId: gold, environment: 'sandbox', scheduledFor, timezone: 'UTC' };
  const made = await page.request.post('/api/v1/products/deploy', { data: wish });
  const launch: Launch = await made.json();
  await page.goto(`/dashboard/launches?product=${gold}&in=sandbox&when=later`);
  await chooseTime(page, utc(30 * MINUTE));
  await expect(page.getByText('Changes are not allowed then')).toBeVisible();
  await looksRight();
  await page.getByRole('button', { name: /^Next safe slot: / }).click();
  await expect(page.getByText('Changes are not allowed then')).toBeHidden();
  await expect
    .poll(async () => stateOf(page, launch.id), { timeout: 150_000, intervals: [2000] })
    .toBe('held');
  await page.goto(await fixIn(page, email));
  await expect(page.getByText('Why it is held')).toBeVisible();
  await expect(page.getByRole('article', { name: 'Changes are allowed now' })).toBeVisible();
  await looksRight();
  // When
  await page.getByRole('button', { name: /^Next safe slot: .+\(UTC\)/ }).click();
  // Then
  await expect(page.getByText('Why it is held')).toBeHidden();
  expect(await stateOf(page, launch.id)).toBe('waiting');
  await page.goto('/dashboard/launches');
  await expect(page.getByRole('region', { name: 'Scheduled', exact: true })).toContainText('Gold');
});

async function stateOf(page: Page, id: string): Promise<string> {
  const answer: Launch = await (await page.request.get(`/api/v1/deployments/${id}`)).json();
  return answer.schedule.state;
}

/** The way to mend it, from the mail that says it was held. */
async function fixIn(page: Page, email: string): Promise<string> {
  let link = '';
  const read = async () => {
    const mails: readonly { to: string; links: readonly string[] }[] = await (await page.request.get('/dev/inbox.json')).json();
    link = mails.flatMap(({ to, links }) => (to === email ? links : [])).find((one) => one.endsWith('do=fix')) ?? '';
    return link;
  };
  await expect.poll(read, { timeout: 15_000 }).not.toBe('');
  const { pathname, search } = new URL(link.replaceAll('&amp;', '&'));
  return pathname + search;
}
