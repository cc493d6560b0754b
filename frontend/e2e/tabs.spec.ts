import { proves } from '../src/testing/proves.ts';
import { expect, test } from './fixtures.ts';
import { enter, mailedLink, owner } from './people.ts';

test('who switches in one tab is asked in the other where to be, and nothing goes to the wrong workspace @pixel', async ({
  page,
  browser,
  looksRight,
}) => {
  // Given
  const email = await owner(page, 'First');
  const others = await browser.newContext();
  const host = await others.newPage();
  await owner(host, 'Second');
  const invited = await host.request.post('/api/members', {
    data: { email, role: 'admin' },
    headers: { Origin: new URL(host.url()).origin },
  });
  expect(invited.status(), await invited.text()).toBe(201);
  await others.close();
  await page.goto('/dashboard/deploy/url');
  await page.getByLabel('Address', { exact: true }).fill('https://first.example.com');
  const tab = await page.context().newPage();
  // When
  await enter(tab, await mailedLink(tab.request, email, '/invite/'));
  // Then
  const dialog = page.getByRole('dialog', { name: 'You are at work in Second now' });
  await expect(dialog).toBeVisible();
  await looksRight();
  await dialog.getByRole('button', { name: 'Stay in First' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue('https://first.example.com');
  await tab.getByRole('button', { name: 'Go to First' }).click();
  await expect(tab.getByRole('heading', { level: 1, name: 'First' })).toBeVisible();
});

test.describe('without a connection', () => {
  test.use({ allowedErrors: [/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/] });

  test('the next page is waited for, and comes by itself', proves('JOIN-99'), async ({ page, context }) => {
    // Given
    await owner(page, 'Train');
    await page.goto('/dashboard');
    await expect(page.getByRole('heading', { level: 1, name: 'Train' })).toBeVisible();
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Checklist' }).click();
    await expect(page.getByText('Still loading.')).toBeVisible({ timeout: 10_000 });
    // When
    await context.setOffline(false);
    // Then
    await expect(page.getByRole('heading', { level: 1, name: 'Checklist' })).toBeVisible({ timeout: 10_000 });
  });
});
