import type { Locator, Page } from '@playwright/test';
import { proves } from '../src/testing/proves.ts';
import type { LaunchTelling } from '../src/shared/api/schema.d.ts';
import { card, STRIPE, Thumb } from './deployer.ts';
import { expect, test } from './fixtures.ts';
import { KEY, product, shop } from './seller.ts';

test.describe.configure({ timeout: 120_000 });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const price = (page: Page, place: number) => page.getByRole('group', { name: `Price ${place}` });

/** Asks Stripe's look-alike, as its own dashboard would. */
async function atStripe(page: Page, path: string, form?: Readonly<Record<string, string>>) {
  const headers = { Authorization: `Bearer ${KEY}` };
  const url = `${STRIPE}/${path}`;
  const answer = await (form === undefined ? page.request.get(url, { headers }) : page.request.post(url, { headers, form }));
  const body: { id: string; active?: boolean; name?: string; lookup_key?: string } = await answer.json();
  return { status: answer.status(), body };
}

async function onlyProduct(page: Page) {
  const { items }: { items: { id: string; sandboxStripeId?: string; prices: { sandboxStripeId?: string }[] }[] } = await (
    await page.request.get('/api/v1/products')
  ).json();
  expect(items).toHaveLength(1);
  return items[0] ?? { id: '', prices: [] };
}

async function addGold(page: Page, looksRight: () => Promise<void>): Promise<void> {
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Products' }).first().click();
  await page.getByText('There is no product yet').waitFor();
  await looksRight();
  await page.getByRole('link', { name: 'Add a product' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Gold');
  await price(page, 1).getByLabel('Amount').fill('1.234,50');
  await expect(price(page, 1)).toContainText('That is €1,234.50.');
  await page.getByRole('button', { name: 'Add another price' }).click();
  await price(page, 2).getByLabel('Currency').selectOption('jpy');
  await price(page, 2).getByLabel('Amount').fill('a lot');
  await page.getByRole('button', { name: 'Add the product' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await looksRight();
  await page.reload();
  await expect(price(page, 1).getByLabel('Amount')).toHaveValue('1.234,50');
  await price(page, 2).getByLabel('Amount').fill('5,000');
  await page.getByRole('button', { name: 'Add the product' }).dblclick();
  await expect(heading(page, 'Gold')).toBeFocused();
  await looksRight();
}

test('F4: a product is checked, goes on sale by one press, and is rolled back once it is known whom that touches @desk',
  proves('GO-8', 'SELL-1', 'SELL-17', 'SELL-43', 'SELL-47', 'SELL-49', 'SELL-50', 'SELL-75', 'SELL-76'), async ({
  page,
  looksRight,
  accessible,
}) => {
  // Given
  await shop(page, 'Goldsmith');
  await addGold(page, looksRight);
  await page.getByRole('link', { name: 'Check and go live' }).click();
  await page.getByRole('radio', { name: /^In Stripe’s sandbox/ }).check();
  await page.getByText('Everything is in order').waitFor();
  await expect(page.getByRole('list', { name: 'Changes at Stripe' })).toContainText('Create the price 1234.50 EUR a month');
  await looksRight();
  // When
  await page.getByRole('button', { name: 'Launch in the sandbox' }).dblclick();
  // Then
  await expect(heading(page, 'Gold is on sale in the sandbox')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Test cards can buy it now for €1,234.50 a month or ¥5,000.')).toBeVisible();
  await looksRight();
  const { id, sandboxStripeId = '', prices } = await onlyProduct(page);
  const [monthly = '', once = ''] = prices.map((one) => one.sandboxStripeId ?? '');
  expect((await atStripe(page, `products/${sandboxStripeId}`)).body).toMatchObject({ name: 'Gold', active: true });
  expect((await atStripe(page, `prices/${once}`)).body).toMatchObject({ active: true, unit_amount: 5000, currency: 'jpy' });
  await subscribeTo(page, monthly);
  await isRolledBack(page, accessible);
  await looksRight();
  expect((await atStripe(page, `products/${sandboxStripeId}`)).body.active).toBe(false);
  expect((await atStripe(page, `prices/${monthly}`)).body).toMatchObject({ active: false, lookup_key: null });
  await page.getByRole('link', { name: 'All launches' }).click();
  const launches = page.getByRole('table', { name: 'Newest first' });
  await expect(launches.getByRole('row').filter({ hasText: 'Gold' })).toHaveCount(1);
  await expect(launches).toContainText('Rolled back');
  await looksRight();
  await isDeleted(page, id);
});

async function subscribeTo(page: Page, monthly: string): Promise<void> {
  const customer = await atStripe(page, 'customers', { email: 'ada@example.com' });
  const { status } = await atStripe(page, 'subscriptions', { customer: customer.body.id, 'items[0][price]': monthly });
  expect(status).toBe(200);
}

async function isRolledBack(page: Page, accessible: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Roll it back' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('One subscription uses a price of this launch.');
  await accessible();
  await dialog.getByRole('button', { name: 'Roll it back' }).click();
  await expect(heading(page, 'Gold was taken back')).toBeVisible({ timeout: 30_000 });
}

async function isDeleted(page: Page, id: string): Promise<void> {
  await page.goto(`/dashboard/products/${id}`);
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('There is no product yet')).toBeVisible();
}

test('F4N: without a live key and a live app the launch says why, and nothing is written at Stripe', proves('SELL-43'), async ({ page, looksRight }) => {
  // Given
  await shop(page, 'Silversmith');
  const id = await product(page, 'Silver');
  await page.goto(`/dashboard/launches?product=${id}`);
  const button = page.getByRole('button', { name: 'Go live', exact: true });
  await page.getByText('2 things are in the way').waitFor();
  // When
  await button.press('Enter');
  // Then
  await expect(page.getByText('2 things are in the way')).toBeVisible();
  await expect(card(page, 'The app is live')).toContainText('Take it live first, or choose to sell before that.');
  await expect(card(page, 'There is a key of Stripe for this environment')).toContainText('There is no live key of Stripe.');
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription(/ And 1 more\.$/);
  await looksRight();
  await page.getByRole('checkbox', { name: /^Sell before the app is live/ }).check();
  await expect(page.getByText('One thing is in the way')).toBeVisible();
  await expect(button).toHaveAccessibleDescription(/^There is no live key of Stripe\./);
  await page.getByRole('link', { name: 'Put the key in' }).click();
  await expect(heading(page, 'Which keys of Stripe does your app use?')).toBeVisible();
  await page.goto('/dashboard/launches');
  await expect(page.getByText('Nothing was launched yet')).toBeVisible();
  await looksRight();
  expect((await atStripe(page, `products/lg_${id.replaceAll('-', '')}`)).status).toBe(404);
});

test('F4: three taps lead from the product to the sale @pixel', proves('SELL-76'), async ({ page }) => {
  // Given
  await shop(page, 'Thumbs');
  await page.goto(`/dashboard/products/${await product(page, 'Silver')}`);
  const thumb = new Thumb();
  await thumb.tap(page.getByRole('link', { name: 'Check and go live' }));
  await thumb.tap(page.getByRole('radio', { name: /^In Stripe’s sandbox/ }));
  await page.getByText('Everything is in order').waitFor();
  // When
  await thumb.tap(page.getByRole('button', { name: 'Launch in the sandbox' }));
  // Then
  await expect(heading(page, 'Silver is on sale in the sandbox')).toBeVisible({ timeout: 30_000 });
  expect(thumb.taps).toBe(3);
});

/** Whichever of the two dialogs this product would get by its digest. */
async function toldFirst(page: Page, telling: LaunchTelling): Promise<void> {
  await page.route('**/api/v1/products/deploy', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), telling } });
  });
}

test('F4: told with its consequences first, a launch says the same, and is as accessible', proves('SELL-76'), async ({ page, looksRight }) => {
  // Given
  await shop(page, 'Teller');
  await toldFirst(page, 'consequencesFirst');
  // When
  await page.goto(`/dashboard/launches?product=${await product(page, 'Silver')}&in=sandbox`);
  // Then
  await page.getByText('Everything is in order').waitFor();
  const heads = page.getByText(/^(What will happen|Everything is in order)$/);
  await expect(heads).toHaveText(['What will happen', 'Everything is in order']);
  await looksRight();
});

/** From where the keyboard is, by Tab alone. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  const isThere = () => control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 60; presses += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    if (await isThere()) return;
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
}

test('F4: the keyboard alone chooses, launches and takes back @pixel', proves('SELL-48'), async ({ page }) => {
  // Given
  await shop(page, 'Keys');
  await page.goto(`/dashboard/launches?product=${await product(page, 'Silver')}`);
  await page.getByText('2 things are in the way').waitFor();
  await tabTo(page, page.getByRole('radio', { name: /^Live/ }));
  await page.keyboard.press('ArrowDown');
  await page.getByText('Everything is in order').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Launch in the sandbox' }));
  await page.keyboard.press('Enter');
  await heading(page, 'Silver is on sale in the sandbox').waitFor({ timeout: 30_000 });
  await tabTo(page, page.getByRole('button', { name: 'Roll it back' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('What is taken back').waitFor();
  await tabTo(page, dialog.getByRole('button', { name: 'Roll it back' }));
  // When
  await page.keyboard.press('Enter');
  // Then
  await expect(heading(page, 'Silver was taken back')).toBeVisible({ timeout: 30_000 });
});
