import { expect, test } from './fixtures.ts';
import { owner } from './people.ts';

test('what was done stands in the log, and the chain holds @desk', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await owner(page, 'Audited');
  await page.goto('/dashboard/audit');
  await expect(page.getByText('Signed in by a mailed link').first()).toBeVisible();
  // When
  await page.getByRole('button', { name: 'Verify the chain' }).click();
  // Then
  await expect(page.getByText(/as (they were|it was) written/).first()).toBeVisible();
  await expect(page.getByText('Intact')).toBeVisible();
  await accessible();
  await fitsThumbs();
});

test('a filter stands in the address and survives a reload', async ({ page }) => {
  // Given
  await owner(page, 'Filtered');
  await page.goto('/dashboard/audit');
  await page.getByText('Filter', { exact: true }).click();
  await page.getByLabel('Event').fill('SIGNED_IN');
  await page.getByRole('button', { name: 'Show these' }).click();
  await expect(page).toHaveURL(/\?event=SIGNED_IN$/);
  // When
  await page.reload();
  // Then
  await expect(page.getByRole('list', { name: 'Records, newest first' }).getByText('SIGNED_IN')).not.toHaveCount(0);
  await expect(page.getByLabel('Event')).toHaveValue('SIGNED_IN');
});

test('the log is taken along as a table', async ({ page }) => {
  // Given
  await owner(page, 'Exported');
  await page.goto('/dashboard/audit');
  const downloading = page.waitForEvent('download');
  // When
  await page.getByRole('button', { name: 'Export CSV' }).click();
  // Then
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('livegate-audit.csv');
  expect(await download.failure()).toBeNull();
});
