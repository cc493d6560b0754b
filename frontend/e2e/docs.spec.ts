import { proves } from '../src/testing/proves.ts';
import { expect, test } from './fixtures.ts';

test('the API can be read and tried where it is described', proves('LIST-174'), async ({ page }) => {
  await page.goto('/api/docs/');
  const health = page.locator('.opblock').filter({ hasText: 'Is this process alive?' });
  await health.locator('.opblock-summary-control').click();
  await health.getByRole('button', { name: 'Try it out' }).click();
  await health.getByRole('button', { name: 'Execute' }).click();
  await expect(health.locator('.live-responses-table tbody .response-col_status')).toContainText('200');
});
