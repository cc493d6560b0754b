import { expect, test } from './fixtures.ts';
import { aloneAt } from './outside.ts';
import { askForLink, enter, invite, mailedLink, OPERATOR, owner, signIn } from './people.ts';

test('one signs in by a mailed link and out again @smoke', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await page.goto('/login');
  await accessible();
  await signIn(page, OPERATOR);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await accessible();
  await fitsThumbs();
  // When
  await page.getByRole('button', { name: 'Sign out' }).click();
  // Then
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect((await page.request.get('/api/me')).status()).toBe(401);
});

test('following the link alone spends nothing, and it works once', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await page.goto('/login');
  const link = await aloneAt('door', () => askForLink(page, OPERATOR));
  await fitsThumbs();
  await page.goto(link);
  await page.goto(link);
  await accessible();
  // When
  await page.getByRole('button', { name: 'Sign in' }).click();
  // Then
  await expect(page).toHaveURL(/\/dashboard$/);
  expect((await page.request.post('/public/auth/session', { data: { token: link.split('/').pop() } })).status()).toBe(401);
});

test('an address that is none is refused at its field', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await page.goto('/login');
  await page.getByLabel('Your e-mail address').fill('ada');
  // When
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  // Then
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await accessible();
  await fitsThumbs();
});

test.describe('without a session', () => {
  test.use({ allowedErrors: [/console: Failed to load resource: .*401/] });

  test('the dashboard leads to the door and back again', async ({ page }) => {
    // Given
    await page.goto('/dashboard/settings');
    await expect(page).toHaveURL(/\/login\?next=%2Fdashboard%2Fsettings$/);
    const link = await aloneAt('door', () => askForLink(page, OPERATOR));
    const mail = await page.context().newPage();
    // When
    await enter(mail, link);
    // Then
    await expect(page).toHaveURL(/\/dashboard\/settings$/);
    await expect(page.getByText(OPERATOR).first()).toBeVisible();
  });

  test('a link that was never made leads to a new one', async ({ page, accessible, fitsThumbs }) => {
    // Given
    await page.goto('/login/never-made');
    // When
    await page.getByRole('button', { name: 'Sign in' }).click();
    // Then
    await expect(page.getByRole('link', { name: 'Ask for a sign-in link' })).toBeVisible();
    await accessible();
    await fitsThumbs();
  });
});

test('an invited member joins and finds nothing to change', async ({ page, browser, accessible, fitsThumbs }) => {
  // Given
  await owner(page, 'Team of two');
  const email = await invite(page, 'Member');
  await accessible();
  await fitsThumbs();
  const context = await browser.newContext();
  const guest = await context.newPage();
  // When
  await enter(guest, await mailedLink(page.request, email, '/invite/'));
  // Then
  await guest.goto('/dashboard/team');
  await expect(guest.getByText(email)).toBeVisible();
  await expect(guest.getByRole('main').getByRole('button')).toHaveText(['Leave']);
  await guest.goto('/dashboard/tokens');
  await expect(guest.getByRole('heading', { name: 'There is no token yet' })).toBeVisible();
  await expect(guest.getByRole('main').getByRole('button')).toHaveCount(0);
  await context.close();
});

test('another role, and out again: what an owner does with a member @desk', async ({ page, browser, accessible }) => {
  // Given
  await owner(page, 'Changing team');
  const email = await invite(page, 'Member');
  const context = await browser.newContext();
  await enter(await context.newPage(), await mailedLink(page.request, email, '/invite/'));
  await context.close();
  await page.reload();
  await page.getByRole('button', { name: `Change the role of ${email}` }).click();
  await accessible();
  await page.getByRole('dialog').getByRole('radio', { name: /^Admin/ }).check();
  await page.getByRole('button', { name: 'Change role', exact: true }).click();
  await expect(page.getByText(`${email} is now Admin.`).first()).toBeVisible();
  await page.getByRole('button', { name: `Remove ${email}` }).click();
  // When
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  // Then
  await expect(page.getByRole('main').getByText(email)).toHaveCount(0);
});

test('a token is shown once, is gone after leaving, and is revoked @desk', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await owner(page, 'Machines');
  await page.goto('/dashboard/tokens');
  await page.getByLabel('Name').fill('CI');
  await page.getByRole('checkbox', { name: /^Read/ }).check();
  await page.getByRole('button', { name: 'Make the token' }).dblclick();
  const value = (await page.getByRole('group', { name: 'CI' }).locator('code').last().textContent()) ?? '';
  expect(value).toMatch(/^lg_/);
  await accessible();
  await page.getByRole('link', { name: 'Dashboard' }).first().click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'API tokens' })).toBeVisible();
  expect(await page.content()).not.toContain(value);
  await expect(page.getByRole('button', { name: 'Revoke CI' })).toHaveCount(1);
  await fitsThumbs();
  await page.getByRole('button', { name: 'Revoke CI' }).click();
  // When
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  // Then
  await expect(page.getByRole('heading', { name: 'There is no token yet' })).toBeVisible();
  expect((await page.request.get('/api/me', { headers: { Authorization: `Bearer ${value}` } })).status()).toBe(401);
});

test('settings fit the smallest phone', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await signIn(page, OPERATOR);
  // When
  await page.goto('/dashboard/settings');
  // Then
  await expect(page.getByRole('main').getByText(OPERATOR)).toBeVisible();
  await accessible();
  await fitsThumbs();
});
