import { expect, test } from './fixtures.ts';
import { owner } from './people.ts';

test('a freeze closes the door, and what cannot wait passes it where everybody sees it @desk', async ({
  page,
  accessible,
  fitsThumbs,
}) => {
  // Given
  await owner(page, 'Frozen');
  await page.goto('/dashboard/windows');
  await expect(page.getByRole('heading', { name: 'Changes are allowed now' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a window' }).click();
  await page.getByLabel('Why', { exact: true }).fill('Stock is counted');
  await page.getByLabel('Time zone').selectOption('UTC');
  await page.getByLabel('First start, in that zone').fill('2026-01-01T00:00');
  await page.getByLabel('Length in hours').fill('24');
  await page.getByLabel('How often').selectOption({ label: 'Every day' });
  await accessible();
  await page.getByRole('button', { name: 'Add the window' }).click();
  await expect(page.getByRole('heading', { name: 'Changes are not allowed now' })).toBeVisible();
  await page.getByRole('button', { name: 'It cannot wait' }).click();
  await page.getByLabel('Why it cannot wait').fill('The shop is down.');
  // When
  await page.getByRole('button', { name: 'Let changes through' }).click();
  // Then
  await expect(page.getByText(/lets changes through until .*: The shop is down\./)).toBeVisible();
  await accessible();
  await fitsThumbs();
});

test('the metrics say what to do where nothing was launched yet @desk', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await owner(page, 'Counted');
  // When
  await page.goto('/dashboard/metrics');
  // Then
  await expect(page.getByRole('heading', { name: 'No launch in this time' })).toBeVisible();
  await accessible();
  await fitsThumbs();
});
