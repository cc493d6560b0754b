import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { proves } from '../src/testing/proves.ts';
import { test, type CustomersApp } from './customer.ts';
import { answer, answered, card, makeSecrets, preflight } from './deployer.ts';
import { expect } from './fixtures.ts';
import { enter, invite, mailedLink } from './people.ts';

test.describe.configure({ timeout: 120_000 });

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const badge = (page: Page) => page.getByRole('button', { name: /^Your app:/ });
const run = (page: Page) => page.getByRole('button', { name: 'Run Remote Verification' });
const pass = (page: Page) => page.getByText('PASS: your app answers as it should');
const goLive = (page: Page) => page.getByRole('button', { name: 'Go Live' });

/** Everything is answered and the pre-flight has passed; the app is not there yet. */
async function configured(page: Page, app: CustomersApp): Promise<string> {
  await answered(page, 'Acme');
  await answer(page, { appUrl: app.url });
  const made = await makeSecrets(page, 'JWT_SECRET', 'ENCRYPTION_KEY', 'LIVEGATE_PROBE_TOKEN');
  const { LIVEGATE_PROBE_TOKEN = '' }: Record<string, string> = await made.json();
  const { status }: { status: string } = await (await preflight(page)).json();
  expect([status, LIVEGATE_PROBE_TOKEN]).toEqual(['passed', expect.stringMatching(/./)]);
  return LIVEGATE_PROBE_TOKEN;
}

async function verified(page: Page, app: CustomersApp): Promise<void> {
  await app.deploy(await configured(page, app));
  const { status }: { status: string } = await (await page.request.post('/api/deploy/verify')).json();
  expect(status).toBe('pass');
}

/** How many reports there are, and how many lines in the audit. */
async function trace(page: Page): Promise<readonly number[]> {
  const lists = await Promise.all(['/api/deploy/reports', '/api/audit'].map((path) => page.request.get(path)));
  const pages: { items: unknown[] }[] = await Promise.all(lists.map((list) => list.json()));
  return pages.map(({ items }) => items.length);
}

test('F3: after the pack Livegate finds the app by itself, and a PASS can be laid beside a FAIL @desk',
  proves('GO-3', 'GO-8', 'GO-9', 'WIZ-20'), async ({ page, app, looksRight }) => {
  // Given
  const token = await configured(page, app);
  await page.goto('/dashboard/deploy');
  await expect(page.getByRole('button', { name: 'Go Live' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('link', { name: 'Generate Deploy Pack' }).click();
  await page.getByRole('button', { name: 'Generate Deploy Pack' }).click();
  await page.getByRole('link', { name: 'I have deployed it' }).click();
  await page.getByText('Looking for your app', { exact: true }).waitFor();
  await looksRight();
  // When
  await app.deploy(token);
  // Then
  await expect(pass(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Looking for your app', { exact: true })).toHaveCount(0);
  await looksRight();
  await app.bend({ health: 'html' });
  await run(page).click();
  await expect(page.getByText('FAIL: one thing is wrong')).toBeVisible();
  await expect(badge(page)).toContainText('Blocked');
  await page.getByText('Verifications before (1)').click();
  await page.getByRole('button', { name: /^Compare/ }).click();
  const comparison = page.getByRole('region', { name: 'Comparison of two verifications' });
  await expect(comparison).toContainText('Your app says that it runs');
  await looksRight();
});

/** What breaks, the statement that is not true then, and what its card says. */
const faults = [
  [{ health: 'html' }, 'Your app says that it runs', 'answers a page, not a health endpoint'],
  [{ ready: '503' }, 'Your app and its database are ready', 'answers 503'],
  [{ login: 'html' }, 'People see your app', 'a placeholder of the host'],
  [{ health: 'impostor' }, 'The app at this address is yours', 'This is not your app'],
  [{ stats: 'public' }, 'Strangers do not see your statistics', 'Your statistics are public'],
] as const;

test('F3N: each fault alone is one card that names it, and the badge leads there',
  proves('GO-31', 'GO-41', 'WIZ-59'), async ({ page, app, looksRight, accessible }) => {
  // Given
  await app.deploy(await configured(page, app));
  await page.goto('/dashboard/deploy/verify');
  const wrong = page.getByRole('region', { name: 'What to put right' });
  for (const [fault, title, words] of faults) {
    // oxlint-disable-next-line no-await-in-loop -- one fault after the other
    await app.bend(fault);
    // oxlint-disable-next-line no-await-in-loop
    await run(page).click();
    // oxlint-disable-next-line no-await-in-loop
    await expect(card(page, title)).toContainText(words);
    // oxlint-disable-next-line no-await-in-loop
    await expect(wrong.getByRole('article')).toHaveCount(1);
  }
  await app.withdraw();
  // When
  await run(page).click();
  // Then
  await expect(card(page, 'Your app can be reached')).toBeVisible({ timeout: 30_000 });
  await expect(wrong.getByRole('article')).toHaveCount(1);
  await looksRight();
  await page.goto('/dashboard');
  await badge(page).click();
  const why = page.getByRole('group', { name: 'Why this is so' });
  await expect(why).toContainText('The verification failed at: Your app can be reached');
  await accessible();
  await why.getByRole('link').click();
  await heading(page, 'Does your app answer from outside?').waitFor();
});

test('F4: the gate opens on a PASS, a held press goes live, and a stranger can check the report @desk',
  proves('GO-8', 'GO-9', 'WIZ-1', 'WIZ-21', 'WIZ-72'), async ({ page, app, looksRight }) => {
  // Given
  await verified(page, app);
  await page.goto('/dashboard/deploy');
  await looksRight();
  await page.getByRole('link', { name: 'Go Live', exact: true }).click();
  await page.getByText(`becomes live at ${app.url}.`).waitFor();
  await looksRight();
  await goLive(page).hover();
  // When
  await page.mouse.down();
  await heading(page, 'You are live').waitFor();
  await page.mouse.up();
  // Then
  await expect(heading(page, 'You are live')).toBeFocused();
  await expect(badge(page)).toContainText('Live');
  await looksRight();
  await page.getByRole('link', { name: 'Share the report' }).click();
  await page.getByRole('button', { name: /^Share the report of/ }).first().click();
  const link = await page.getByRole('group', { name: 'the link' }).locator('code').last().innerText();
  await looksRight();
  await isTakenBack(page, looksRight);
  await page.context().clearCookies();
  await page.goto(new URL(link).pathname);
  await heading(page, `${app.url} is live: everything that must be true was true.`).waitFor();
  await page.getByRole('button', { name: 'Check the signature' }).click();
  await page.getByText('Authentic', { exact: true }).waitFor();
  await looksRight();
  await isChecked(page, looksRight);
});

test('what was live before is taken up again, while what is live stays live @pixel', async ({ page, app, looksRight }) => {
  // Given
  await verified(page, app);
  await isLive(page);
  await answer(page, { healthPath: '/health' });
  await preflight(page);
  await page.request.post('/api/deploy/verify');
  await isLive(page);
  await page.goto('/dashboard/deploy/go-live');
  const before = page.getByRole('region', { name: 'What was live before' });
  await before.waitFor();
  await looksRight();
  await before.getByRole('button', { name: 'Go back to it' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('What is live stays live');
  await looksRight();
  // When
  await dialog.getByRole('button', { name: 'Go back to it' }).dblclick();
  // Then
  await heading(page, 'Is everything ready for the deploy?').waitFor();
  await looksRight();
  await expect(badge(page)).toContainText('Live');
  await page.goto('/dashboard/deploy/go-live');
  await expect(goLive(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('region', { name: 'What is live' })).toContainText(app.url);
});

async function isLive(page: Page): Promise<void> {
  const went = await page.request.post('/api/deploy/go-live', { data: { confirm: true } });
  expect(went.status(), await went.text()).toBe(200);
}

async function isTakenBack(page: Page, looksRight: () => Promise<void>): Promise<void> {
  await page.goto('/dashboard/deploy/go-live');
  await heading(page, 'Your app is live').waitFor();
  await looksRight();
  await page.getByRole('button', { name: 'Take it back' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await expect(dialog.getByText('Say why, in one line.').first()).toBeVisible();
  await dialog.getByLabel('Why?').fill('The checkout is broken');
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await heading(page, 'Ready to go live?').waitFor();
  await expect(badge(page)).toContainText('Action required');
  await expect(goLive(page)).toHaveAttribute('aria-disabled', 'true');
}

/** The file of the report, as it is and with one word changed. */
async function isChecked(page: Page, looksRight: () => Promise<void>): Promise<void> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as JSON' }).click();
  const file = await (await download).path();
  await page.goto('/verify');
  await page.getByLabel('The file (optional)').setInputFiles(file);
  await page.getByRole('button', { name: 'Check the report' }).click();
  await page.getByText('Authentic', { exact: true }).waitFor();
  await page.getByLabel('The report', { exact: true }).fill((await readFile(file, 'utf8')).replace('is live', 'was live'));
  await page.getByRole('button', { name: 'Check the report' }).click();
  await page.getByText('Not authentic').waitFor();
  await looksRight();
}

test.describe('what is refused', () => {
  test.use({ allowedErrors: [/console: Failed to load resource/] });

  test('F4N: the button is off without a PASS and says why, and a PASS that has grown old is refused', proves('GO-42'), async ({ page, app, looksRight }) => {
    // Given
    await verified(page, app);
    await page.goto('/dashboard/deploy/go-live');
    await page.getByText(`becomes live at ${app.url}.`).waitFor();
    const before = await trace(page);
    await page.reload();
    await page.getByText(`becomes live at ${app.url}.`).waitFor();
    expect(await trace(page)).toEqual(before);
    await answer(page, { provider: 'fly' });
    await goLive(page).click();
    // When
    await page.getByRole('button', { name: 'Press again to confirm' }).click();
    // Then
    await expect(page.getByRole('alert')).toContainText('Since the verification this has changed: the provider.');
    await expect(page.getByRole('link', { name: 'See the No-Go report' })).toBeVisible();
    await expect(goLive(page)).toHaveAttribute('aria-disabled', 'true');
    await expect(goLive(page)).toHaveAccessibleDescription(/^Since the verification this has changed: the provider\./);
    await looksRight();
    expect(await trace(page)).not.toEqual(before);
    await page.goto('/dashboard/deploy');
    await expect(goLive(page)).toHaveAccessibleDescription(/^Verify your app first/);
  });

  test('one step is handed to somebody without an account, who does it once @pixel', async ({ page, context, app, looksRight }) => {
    // Given
    await answered(page, 'Handed');
    await page.goto('/dashboard/deploy/url');
    const fold = page.getByText('Ask somebody else to do this step');
    await fold.click();
    await page.getByLabel('A note for them (optional)').fill('Our DNS is at Gandi.');
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = new URL(await page.getByRole('group', { name: 'the link' }).locator('code').last().innerText()).pathname;
    await looksRight();
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.goto(link);
    await page.getByText('Our DNS is at Gandi.').waitFor();
    await looksRight();
    await page.getByLabel('Address of the app').fill(app.url);
    // When
    await page.getByRole('button', { name: 'It is done' }).click();
    // Then
    await expect(heading(page, 'Thank you, it is done')).toBeVisible();
    await page.goto(link);
    await expect(heading(page, 'This link does not work')).toBeVisible();
    await looksRight();
    await context.addCookies(cookies);
    await page.goto('/dashboard/deploy/url');
    await expect(page.getByLabel('Address', { exact: true })).toHaveValue(app.url);
    await fold.click();
    await expect(page.getByRole('list', { name: 'Links for this step' })).toContainText('Done');
  });
});

test('a member sees how it stands at the gate, and can press nothing @pixel', async ({ page, browser, app }) => {
  // Given
  await verified(page, app);
  const email = await invite(page, 'Member');
  const theirs = await browser.newContext();
  const guest = await theirs.newPage();
  await enter(guest, await mailedLink(page.request, email, '/invite/'));
  const controls: number[] = [];
  // When
  for (const [step, seen] of [['verify', 'checks passed'], ['go-live', 'The gate is open']] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    await guest.goto(`/dashboard/deploy/${step}`);
    // oxlint-disable-next-line no-await-in-loop
    await guest.getByText(seen).waitFor();
    // oxlint-disable-next-line no-await-in-loop
    controls.push(await guest.getByRole('main').locator('button, input').count());
  }
  // Then
  expect(controls).toEqual([0, 0]);
  await theirs.close();
});
