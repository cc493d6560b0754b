import { expect, test } from './fixtures.ts';
import { webhook } from './outside.ts';
import { owner } from './people.ts';

const HERE = '/dashboard/settings/notifications';

test('a webhook is added, its secret shown once, and a test arrives @desk', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await owner(page, 'Notified');
  const hook = await webhook();
  await page.goto(HERE);
  await page.getByRole('button', { name: 'Add a webhook' }).click();
  await page.getByLabel('Address').fill(hook.url);
  await page.getByRole('checkbox', { name: /^Your app went live/ }).last().check();
  await accessible();
  await page.getByRole('button', { name: 'Add the webhook' }).dblclick();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await accessible();
  await page.getByRole('button', { name: 'I have stored it' }).click();
  // When
  await page.getByRole('button', { name: `Send a test to ${hook.url}` }).click();
  // Then
  await expect(page.getByRole('cell', { name: 'It answered 200. 1 try.' })).toBeVisible({ timeout: 15_000 });
  expect(await page.content()).not.toContain('whsec_');
  await accessible();
  await fitsThumbs();
  hook.close();
});

test('mails and quiet hours are kept', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await owner(page, 'Quiet');
  await page.goto('/dashboard/settings');
  await page.getByRole('link', { name: 'Choose', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${HERE}$`));
  await page.getByRole('checkbox', { name: /^A product went on sale/ }).check();
  await page.getByRole('checkbox', { name: /^Keep quiet hours/ }).check();
  await page.getByLabel('Where are you?').selectOption('Pacific/Auckland');
  await accessible();
  await fitsThumbs();
  // When
  await page.getByRole('button', { name: 'Keep it so' }).click();
  // Then
  await expect(page.getByText('Kept. From now on you hear of just this.').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /^A product went on sale/ })).toBeChecked();
  await expect(page.getByLabel('Where are you?')).toHaveValue('Pacific/Auckland');
});
