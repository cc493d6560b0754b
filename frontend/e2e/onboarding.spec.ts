import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { proves } from '../src/testing/proves.ts';
import { expect, test } from './fixtures.ts';
import { aloneAt, webhook } from './outside.ts';
import { enter, mailedLink, OPERATOR, signIn, someone } from './people.ts';

// Another project may have shut the sign-up for a moment; a press tries again.
test.use({ allowedErrors: [/console: Failed to load resource: .*503/] });
test.describe.configure({ timeout: 60_000 });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

interface Stranger {
  readonly name: string;
  readonly email: string;
  readonly slug?: string;
}

const stranger = (name: string): Stranger => ({ name, email: someone('zoë+go') });

async function fill(page: Page, { name, email, slug }: Stranger): Promise<void> {
  await page.getByLabel('Company or project').fill(name);
  await page.getByLabel('Your e-mail address').fill(email);
  if (slug !== undefined) await page.getByLabel('Address of the workspace (optional)').fill(slug);
}

async function basics(page: Page, who: Stranger): Promise<void> {
  await page.goto('/onboarding');
  await fill(page, who);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(async () => {
    const again = page.getByRole('button', { name: 'Try again' });
    if (await again.isVisible()) await again.click();
    await expect(heading(page, 'Choose your colours')).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 20_000 });
}

async function toPlan(page: Page, who: Stranger): Promise<void> {
  await basics(page, who);
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Choose how to begin').waitFor();
}

async function starter(page: Page, url: string): Promise<void> {
  await page.getByRole('radio', { name: /^Starter/ }).check();
  await page.getByLabel('Address of your Make.com webhook').fill(url);
  await page.getByRole('button', { name: 'Set up my workspace' }).click();
}

/** Light and dark, as a phone shows them. */
async function inBoth(page: Page, check: () => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one page, one scheme at a time
    await page.emulateMedia({ colorScheme });
    // oxlint-disable-next-line no-await-in-loop
    await check();
  }
}

test('F1: a stranger gets a tenant, and finds in it what was promised @smoke',
  proves('GO-8', 'JOIN-1', 'JOIN-2', 'JOIN-11'), async ({ page, accessible, fitsThumbs }) => {
  // Given
  const who = stranger('Café Zoë & Söhne');
  const make = await webhook();
  await page.goto('/');
  await page.getByRole('link', { name: 'Start', exact: true }).click();
  await heading(page, 'Start your workspace').waitFor();
  await inBoth(page, accessible);
  await basics(page, who);
  await inBoth(page, accessible);
  await page.getByRole('button', { name: 'Berry' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Choose how to begin').waitFor();
  await page.getByRole('radio', { name: /^Starter/ }).check();
  await inBoth(page, accessible);
  // When
  await starter(page, make.url);
  // Then
  await heading(page, 'Check your mail').waitFor();
  await page.getByText(/^Set up in \d/).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Done' })).toHaveCount(5);
  await inBoth(page, accessible);
  await fitsThumbs();
  await page.getByRole('button', { name: 'Yes, it did' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you.' })).toBeVisible();
  await enter(page, await mailedLink(page.request, who.email, '/login/'));
  await expect(page.getByRole('heading', { level: 3, name: /^Welcome to Café Zoë/ })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Fixtures' }).getByRole('heading', { level: 3 })).toHaveCount(1);
  make.close();
});

test('F1: it goes on in the tab that waits, when the link is opened in another', async ({ page }) => {
  // Given
  const who = stranger('Two tabs');
  await toPlan(page, who);
  await page.getByRole('radio', { name: /^Pro/ }).check();
  await page.getByRole('button', { name: 'Confirm Pro and set up' }).click();
  await heading(page, 'Check your mail').waitFor();
  const mail = await page.context().newPage();
  // When
  await enter(mail, await mailedLink(page.request, who.email, '/login/'));
  // Then
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(heading(page, 'Two tabs')).toBeVisible();
});

test('F1: the phone kills the tab at each step, and another tab goes on where it was', async ({ page, context }) => {
  // Given
  const who = stranger('Killed tab');
  await page.goto('/onboarding');
  await fill(page, who);
  await page.reload();
  await expect(page.getByLabel('Your e-mail address')).toHaveValue(who.email);
  await basics(page, who);
  await page.getByLabel('Main colour', { exact: true }).fill('#9d174d');
  await page.close();
  const second = await context.newPage();
  await second.goto('/onboarding');
  await expect(second.getByLabel('Main colour', { exact: true })).toHaveValue('#9d174d');
  await second.getByRole('button', { name: 'Continue' }).click();
  await heading(second, 'Choose how to begin').waitFor();
  await second.getByRole('radio', { name: /^Pro/ }).check();
  await second.close();
  const third = await context.newPage();
  await third.goto('/onboarding');
  // When
  await third.getByRole('button', { name: 'Confirm Pro and set up' }).dblclick();
  // Then
  await heading(third, 'Check your mail').waitFor();
  await third.reload();
  await expect(heading(third, 'Check your mail')).toBeVisible();
});

test('Back goes back, and what was typed is still there', async ({ page }) => {
  // Given
  const who = stranger('Going back');
  await toPlan(page, who);
  await page.goBack();
  await heading(page, 'Choose your colours').waitFor();
  // When
  await page.goBack();
  // Then
  await expect(heading(page, 'Start your workspace')).toBeFocused();
  await expect(page.getByLabel('Company or project')).toHaveValue('Going back');
});

test('F1N: with the switch off it says so in plain words, keeps all, and a press goes on',
  proves('JOIN-38'), async ({ page, browser, accessible, fitsThumbs }) => {
  // Given
  const who = stranger('Closed');
  const operator = await browser.newContext();
  const desk = await operator.newPage();
  await signIn(desk, OPERATOR);
  const flip = (value: boolean) => desk.request.put('/api/admin/flags/signup_enabled', { data: { value } });
  await page.goto('/onboarding');
  await fill(page, who);
  await aloneAt('switch', async () => {
    expect((await flip(false)).status()).toBe(200);
    try {
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('alert')).toContainText('Sign-ups are closed for the moment');
    } finally {
      await flip(true);
    }
  });
  await expect(page.getByRole('alert')).toBeFocused();
  await inBoth(page, accessible);
  await fitsThumbs();
  await operator.close();
  // When
  await page.getByRole('button', { name: 'Try again' }).click();
  // Then
  await expect(heading(page, 'Choose your colours')).toBeVisible();
});

test.describe('with a bad token', () => {
  test.use({ allowedErrors: [/console: Failed to load resource: .*(401|503)/] });

  test('F1N: it is step 1 again with what was typed, and one press goes on', proves('JOIN-91'), async ({ page, accessible }) => {
    // Given
    const who = { ...stranger('Old token'), slug: `e2e-${randomUUID().slice(0, 8)}` };
    await basics(page, who);
    const spoiled = { times: 1 };
    await page.route(
      '**/public/signup/brand',
      (route) => route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer not.a.token' } }),
      spoiled,
    );
    // When
    await page.getByRole('button', { name: 'Continue' }).click();
    // Then
    await expect(heading(page, 'Start your workspace')).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('What you typed is still here');
    await expect(page.getByLabel('Your e-mail address')).toHaveValue(who.email);
    await accessible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(heading(page, 'Choose your colours')).toBeVisible();
  });
});

test.describe('with a taken address', () => {
  test.use({ allowedErrors: [/console: Failed to load resource: .*(409|503)/] });

  test('F1N: three free ones are offered, and one tap goes on', async ({ page, context, accessible, fitsThumbs }) => {
    // Given
    const slug = `e2e-${randomUUID().slice(0, 8)}`;
    await basics(page, { ...stranger('First'), slug });
    await context.clearCookies();
    await page.evaluate(() => localStorage.clear());
    await page.goto('/onboarding');
    await fill(page, { ...stranger('Second'), slug });
    await page.getByRole('button', { name: 'Continue' }).click();
    const free = page.getByRole('group', { name: 'Free addresses' }).getByRole('button');
    await expect(free).toHaveCount(3);
    await inBoth(page, accessible);
    await fitsThumbs();
    // When
    await free.first().click();
    // Then
    await expect(heading(page, 'Choose your colours')).toBeVisible();
  });
});

test('F1N: a set-up that fails says why, and Retry completes it once the webhook answers', async ({ page, accessible, fitsThumbs }) => {
  // Given
  const make = await webhook();
  make.answers = 500;
  await toPlan(page, stranger('Broken scenario'));
  await starter(page, make.url);
  await expect(heading(page, 'The set-up stopped')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('answered 500');
  await expect(page).toHaveTitle(/^Error: /);
  await inBoth(page, accessible);
  await fitsThumbs();
  make.answers = 200;
  // When
  await page.getByRole('button', { name: 'Try again' }).dblclick();
  // Then
  await expect(heading(page, 'Check your mail')).toBeVisible();
  make.close();
});

test.describe('without a connection', () => {
  test.use({ allowedErrors: [/console: Failed to load resource/] });

  test('it says so, waits, and goes on by itself', proves('JOIN-8'), async ({ page, context }) => {
    // Given
    await basics(page, stranger('Tunnel'));
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText(/^No connection\. Nothing is lost/)).toBeVisible();
    // When
    await context.setOffline(false);
    // Then
    await expect(heading(page, 'Choose how to begin')).toBeVisible();
  });
});

test('who asked for less motion sees the gate open already', async ({ page }) => {
  // Given
  await toPlan(page, stranger('Calm'));
  await page.getByRole('radio', { name: /^Pro/ }).check();
  // When
  await page.getByRole('button', { name: 'Confirm Pro and set up' }).click();
  // Then
  await heading(page, 'Check your mail').waitFor();
  const longest = () =>
    document.getAnimations().map((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0));
  expect(Math.max(0, ...(await page.evaluate(longest)))).toBeLessThanOrEqual(1);
});
