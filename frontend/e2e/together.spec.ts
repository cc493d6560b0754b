import type { Page } from '@playwright/test';
import { proves } from '../src/testing/proves.ts';
import { expect, test } from './fixtures.ts';
import { product, shop } from './seller.ts';

test.describe.configure({ timeout: 120_000 });

const DAY = 86_400_000;

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const radio = (page: Page, name: RegExp) => page.getByRole('radio', { name });

/** From the list of products to where they are put in order. */
async function tick(page: Page, ...names: readonly string[]): Promise<void> {
  await page.goto('/dashboard/products');
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- the order of the ticks is the order of the launches
    await page.getByRole('checkbox', { name: `Launch ${name} with others` }).check();
  }
}

async function keepTemplate(page: Page, name: string): Promise<void> {
  await page.getByText('Keep these settings as a template').click();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Keep the template' }).dblclick();
  await expect(page.getByRole('option', { name })).toHaveCount(1);
}

test('two products go on sale together by a template that was kept, and one report says how it ended @pixel',
  proves('SELL-68', 'SELL-69'), async ({
  page,
  looksRight,
}) => {
  // Given
  await shop(page, 'Bundler');
  await product(page, 'Gold');
  await product(page, 'Silver');
  await tick(page, 'Silver', 'Gold');
  await looksRight();
  await page.getByRole('link', { name: 'Check and launch together' }).click();
  await expect(page.getByText('Not everything is in order')).toBeVisible();
  await looksRight();
  await radio(page, /^In Stripe’s sandbox/).check();
  await radio(page, /^Go on with the others/).check();
  await keepTemplate(page, 'Rehearsal');
  await tick(page, 'Silver', 'Gold');
  await page.getByRole('link', { name: 'Check and launch together' }).click();
  await page.getByLabel('Start from a template').selectOption('Rehearsal');
  await expect(radio(page, /^In Stripe’s sandbox/)).toBeChecked();
  await expect(radio(page, /^Go on with the others/)).toBeChecked();
  await page.getByText('Everything is in order', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Earlier ?: Gold$/ }).click();
  await looksRight();
  // When
  await page.getByRole('button', { name: 'Launch 2 products in the sandbox' }).dblclick();
  // Then
  await expect(heading(page, 'All 2 products went on sale in the sandbox')).toBeVisible({ timeout: 60_000 });
  const items = page.getByRole('list', { name: 'Products, in their order' }).getByRole('listitem');
  await expect(items).toContainText([/^Gold.*Completed/, /^Silver.*Completed/]);
  await looksRight();
  await items.first().getByRole('link', { name: /^See its launch ?: Gold$/ }).click();
  await expect(heading(page, 'Gold went on sale in the sandbox')).toBeVisible();
  await page.goto('/dashboard/launches?batch=all');
  await expect(page.getByRole('table', { name: 'Newest first' }).getByRole('row')).toHaveCount(2);
  await expect(page.getByText('2 of 2')).toBeVisible();
  await looksRight();
});

test.describe('a launch that recurs', () => {
  test.use({ allowedErrors: [/console: Failed to load resource: .*400/] });

  test('one is refused in plain words, kept once it can be, paused, and deleted @pixel', proves('SELL-71'), async ({
    page,
    looksRight,
  }) => {
    // Given
    await shop(page, 'Weekly');
    await product(page, 'Gold');
    await page.goto('/dashboard/launches');
    await page.getByRole('link', { name: 'Launches that recur' }).click();
    await expect(page.getByText('No launch recurs yet')).toBeVisible();
    await page.getByRole('button', { name: 'Let a launch recur' }).click();
    await page.getByLabel('Product').selectOption('Gold');
    await radio(page, /^In Stripe’s sandbox/).check();
    await page.getByLabel('Time zone').selectOption('Europe/Berlin');
    await page.getByLabel(/^First launch/).fill(`${new Date(Date.now() + 2 * DAY).toISOString().slice(0, 10)}T09:00`);
    await page.getByLabel('How often').selectOption('By a rule of your own');
    await page.getByLabel('Rule', { exact: true }).fill('FREQ=HOURLY');
    await page.getByRole('button', { name: 'Let it recur' }).click();
    await expect(page.getByRole('alert')).toContainText('Use DAILY, WEEKLY, MONTHLY or YEARLY.');
    await looksRight();
    await page.getByLabel('How often').selectOption('Every week on the same day');
    await page.getByRole('button', { name: 'Let it recur' }).dblclick();
    await expect(page.getByText(/^Next: .*9:00/)).toHaveCount(1);
    await page.getByRole('button', { name: 'Pause Gold' }).click();
    await expect(page.getByText(/^Paused by /)).toBeVisible();
    await page.getByRole('button', { name: 'Resume Gold' }).click();
    await expect(page.getByText(/^Next: /)).toBeVisible();
    await looksRight();
    await page.getByRole('button', { name: 'Delete Gold' }).click();
    // When
    await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
    // Then
    await expect(page.getByText('No launch recurs yet')).toBeVisible();
    await looksRight();
  });
});

test('a checkout is tried where nothing is paid, once the sandbox knows the product @pixel', proves('SELL-70'), async ({
  page,
  looksRight,
}) => {
  // Given
  await shop(page, 'Tester');
  const gold = await product(page, 'Gold');
  const button = page.getByRole('button', { name: 'Try the checkout' });
  await page.goto(`/dashboard/launches?product=${gold}`);
  await expect(page.getByText('Can it be bought?')).toBeVisible();
  await button.click();
  await expect(page.getByText('Put the product on sale in the sandbox first.')).toBeVisible();
  await looksRight();
  const wish = { action: 'deploy', productId: gold, environment: 'sandbox' };
  const { id }: { id: string } = await (await page.request.post('/api/v1/products/deploy', { data: wish })).json();
  const status = async () => {
    const { deploymentStatus }: { deploymentStatus: string } = await (await page.request.get(`/api/v1/deployments/${id}`)).json();
    return deploymentStatus;
  };
  await expect.poll(status, { timeout: 30_000 }).toBe('completed');
  // When
  await button.click();
  // Then
  await expect(page.getByText('It can be bought')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('2 found in order')).toBeVisible();
  await looksRight();
});
