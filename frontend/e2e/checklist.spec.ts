import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { test } from './customer.ts';
import { answer, card } from './deployer.ts';
import { expect } from './fixtures.ts';
import { enter, invite, mailedLink, owner } from './people.ts';

test.describe.configure({ timeout: 120_000 });

const open = (page: Page, item: string) => page.goto(`/dashboard/checklist?item=${item}`);
const show = (page: Page, which: string) => page.goto(`/dashboard/checklist?show=${which}`);
const runbook = (page: Page) => card(page, 'Application rollback procedure documented');
const section = (page: Page, name: string) => page.getByRole('region', { name });

/** One pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Opens what may be said of an item, and chooses one of it. */
async function choose(item: Locator, way: string): Promise<void> {
  await item.getByText('Give evidence').click();
  await item.getByLabel('What do you want to say?').selectOption(way);
}

test('a newcomer sees what blocks next, and a view of the list stands in the address @desk', async ({ page, looksRight }) => {
  // Given
  await owner(page, 'Newcomers');
  await page.goto('/dashboard/checklist');
  await expect(page.getByText(/^\d+ items keep you from going live$/).first()).toBeVisible();
  await expect(section(page, 'What blocks next').getByRole('article')).toHaveCount(1);
  await looksRight();
  // When
  await page.getByLabel('Show', { exact: true }).selectOption('Everything that concerns you');
  await page.getByLabel('When it is needed').selectOption('G');
  // Then
  await expect(page).toHaveURL(/\?show=all&phase=G$/);
  await expect(runbook(page)).toContainText('Not known yet');
  await expect(section(page, 'What blocks next')).toHaveCount(0);
  await looksRight();
  await page.emulateMedia({ media: 'print' });
  await expect(runbook(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export CSV' })).toBeHidden();
});

test('evidence is given by a link, and then by a photo that can be seen @pixel', async ({ page, looksRight }) => {
  // Given
  const give = () => runbook(page).getByRole('button', { name: 'I can show something' });
  await owner(page, 'Evidence');
  await open(page, 'LIST-167');
  await runbook(page).getByText('Give evidence').click();
  await runbook(page).getByLabel('Link', { exact: true }).fill('https://example.com/rollback');
  await looksRight();
  await give().dblclick();
  await expect(runbook(page)).toContainText('Passed');
  await expect(runbook(page).getByRole('link', { name: 'https://example.com/rollback' })).toBeVisible();
  const photograph = runbook(page).getByLabel('Or a photo');
  await photograph.setInputFiles({ name: 'board.heic', mimeType: 'image/heic', buffer: Buffer.from('no picture') });
  await give().click();
  await expect(runbook(page).getByText('This picture cannot be read. Choose a JPEG or PNG.')).toBeVisible();
  await photograph.setInputFiles({ name: 'board.png', mimeType: 'image/png', buffer: PICTURE });
  // When
  await give().click();
  // Then
  const photo = runbook(page).getByRole('link', { name: 'See the photo' });
  await expect(photo).toBeVisible();
  const seen = await page.request.get((await photo.getAttribute('href')) ?? '');
  expect(seen.headers()['content-type']).toBe('image/jpeg');
  expect((await seen.body()).subarray(0, 2).toString('hex')).toBe('ffd8');
  await looksRight();
});

test('somebody answers for an item with their name @pixel', async ({ page, looksRight }) => {
  // Given
  await owner(page, 'Attested');
  await open(page, 'LIST-160');
  const legal = card(page, 'Legal review completed');
  await legal.getByText('This concerns us').click();
  await legal.getByLabel('What do you answer for?').fill('Our lawyer read terms and privacy in November.');
  await looksRight();
  // When
  await legal.getByRole('button', { name: 'I answer for it' }).dblclick();
  // Then
  await expect(legal).toContainText(/Passed.*Our lawyer read terms.*known by the word of/s);
});

test('an item may wait once a second person agrees @pixel', async ({ page, browser, looksRight }) => {
  // Given
  await owner(page, 'Exempt');
  const email = await invite(page, 'Admin');
  await open(page, 'LIST-167');
  await choose(runbook(page), 'It may wait a while');
  await runbook(page).getByLabel('Why?').fill('The office is shut tonight.');
  await runbook(page).getByLabel('For how many hours?').fill('2');
  await looksRight();
  await runbook(page).getByRole('button', { name: 'It may wait a while' }).dblclick();
  await expect(runbook(page)).toContainText('Waits for a second person: The office is shut tonight.');
  const theirs = await browser.newContext();
  const second = await theirs.newPage();
  await enter(second, await mailedLink(page.request, email, '/invite/'));
  await open(second, 'LIST-167');
  await choose(runbook(second), 'Yes, it may wait');
  // When
  await runbook(second).getByRole('button', { name: 'Yes, it may wait' }).dblclick();
  // Then
  await expect(runbook(second)).toContainText('May wait until');
  await theirs.close();
  await page.reload();
  await expect(runbook(page)).toContainText('May wait until');
  await looksRight();
});

test('what does not concern somebody is left out and comes back, one item and a whole section @pixel', async ({ page, looksRight }) => {
  // Given
  const stripe = section(page, 'Environment Variables & Secrets / Stripe Integration');
  await owner(page, 'Left out');
  await open(page, 'LIST-140');
  const videos = card(page, 'Video tutorials');
  await choose(videos, 'It does not concern us');
  await videos.getByLabel('Why?').fill('One page says it all.');
  await videos.getByRole('button', { name: 'It does not concern us' }).dblclick();
  await expect(videos).toContainText(/Not applicable.*Does not concern you: One page says it all\./s);
  await looksRight();
  await show(page, 'other&phase=P');
  await stripe.getByText('All of this concerns us').click();
  await stripe.getByLabel('Why?').fill('We begin to sell.');
  await looksRight();
  await stripe.getByRole('button', { name: 'Ask us for it' }).dblclick();
  await expect(stripe).toHaveCount(0);
  await show(page, 'all');
  await stripe.getByText('None of this concerns us').click();
  await stripe.getByLabel('Why?').fill('Not this year.');
  // When
  await stripe.getByRole('button', { name: 'Leave it out' }).dblclick();
  // Then
  await expect(stripe).toHaveCount(0);
  await show(page, 'other&phase=P');
  await expect(stripe.getByRole('article').first()).toContainText('Does not concern you: Not this year.');
});

/** The account that the sandbox's app knows, and where it may go. */
const TRIAL = {
  'E-mail of the test user': 'probe@acme.example',
  'Password of the test user': 'correct-horse-battery-staple',
  'Where does it sign in?': '/api/auth/login',
  'Where do people register? (optional)': '/api/auth/register',
  'Where does it add a contact? (optional)': '/api/contacts',
  'Where does it add a deal? (optional)': '/api/deals',
  'Where does it send a message in sandbox mode? (optional)': '/api/messages',
  'What may only owners read? (optional)': '/api/admin/members',
} as const;

test('a test user tries the app along the paths that were named, and is forgotten again @pixel', async ({ page, app, looksRight }) => {
  // Given
  const forget = page.getByRole('button', { name: 'Forget the test user' });
  await owner(page, 'Tried');
  await answer(page, { appUrl: app.url });
  await app.deploy('');
  await page.goto('/dashboard/checklist');
  for (const [label, words] of Object.entries(TRIAL)) {
    // oxlint-disable-next-line no-await-in-loop -- one field after the other
    await page.getByLabel(label, { exact: true }).fill(words);
  }
  await looksRight();
  await page.getByRole('button', { name: 'Keep the test user' }).dblclick();
  await forget.waitFor();
  const looked = page.waitForResponse('**/api/checklist/evaluate', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Look at everything now' }).click();
  expect((await looked).ok()).toBe(true);
  await page.goto('/dashboard/checklist?show=done&phase=V');
  const smoke = section(page, 'Testing & Validation / Smoke Tests').getByRole('article');
  await expect(smoke).toContainText([/Contact creation/, /Deal management/, /Message sending/, /Authentication flow/]);
  await looksRight();
  // When
  await forget.dblclick();
  // Then
  await expect(page.getByLabel('E-mail of the test user')).toHaveValue('');
  await open(page, 'LIST-120');
  await expect(card(page, 'Authentication flow works')).toContainText('Not applicable');
});

test('the result of a pipeline is imported by hand @pixel', async ({ page, looksRight }) => {
  // Given
  await owner(page, 'Imported');
  await page.goto('/dashboard/checklist');
  const result = page.getByLabel('Result as JSON');
  await result.fill('all green');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^Paste the JSON of a result/).first()).toBeVisible();
  await looksRight();
  await result.fill('{"facts":[{"id":"ci.smoke","status":"passed","message":"41 of 41 passed."}]}');
  // When
  await page.getByRole('button', { name: 'Import', exact: true }).dblclick();
  // Then
  await expect(page.getByText('One fact was taken.').first()).toBeAttached();
  await open(page, 'LIST-157');
  await expect(card(page, 'Smoke test script passes')).toContainText(/Passed.*41 of 41 passed\..*known by what .+ reported by hand/s);
});

test('the list is taken along as Markdown and as a table @pixel', async ({ page }) => {
  // Given
  await owner(page, 'Exported');
  await page.goto('/dashboard/checklist');
  const taken = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const file = await download;
    return [file.suggestedFilename(), await readFile(await file.path(), 'utf8')] as const;
  };
  // When
  const [markdown, table] = [await taken('Export Markdown'), await taken('Export CSV')];
  // Then
  expect(markdown).toEqual(['checklist.md', expect.stringContaining('- [ ] LIST-167 Application rollback procedure documented')]);
  expect(table).toEqual(['checklist.csv', expect.stringContaining('"LIST-167","Application rollback procedure documented","G"')]);
});

test('a member reads how everything stands, and finds nothing to say @pixel', async ({ page, browser }) => {
  // Given
  await owner(page, 'Read');
  const email = await invite(page, 'Member');
  const theirs = await browser.newContext();
  const member = await theirs.newPage();
  await enter(member, await mailedLink(page.request, email, '/invite/'));
  // When
  await open(member, 'LIST-167');
  // Then
  await expect(runbook(member)).toContainText('An owner or admin sees the details.');
  await expect(member.getByRole('main').locator('summary')).toHaveCount(0);
  await expect(member.getByRole('button', { name: 'Look at everything now' })).toHaveCount(0);
  await theirs.close();
});

test.describe('what is refused', () => {
  test.use({ allowedErrors: [/console: Failed to load resource/] });

  test('a section that everybody is asked for cannot be left out @pixel', async ({ page, looksRight }) => {
    // Given
    await owner(page, 'Refused');
    await show(page, 'all');
    const rollback = section(page, 'Rollback Plan / Emergency Procedures');
    await rollback.getByText('None of this concerns us').click();
    await rollback.getByLabel('Why?').fill('We never go back.');
    // When
    await rollback.getByRole('button', { name: 'Leave it out' }).click();
    // Then
    await expect(rollback.getByText(/is asked of everybody who uses this\. Set it right instead\./).first()).toBeVisible();
    await expect(runbook(page)).toContainText('Not known yet');
    await looksRight();
  });

  test('nobody imports what Livegate finds out itself @pixel', async ({ page, looksRight }) => {
    // Given
    await owner(page, 'Foreign');
    await page.goto('/dashboard/checklist');
    await page.getByLabel('Result as JSON').fill('{"facts":[{"id":"web.cors","status":"passed"}]}');
    // When
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    // Then
    await expect(page.getByText(/^No pipeline can report "web\.cors"/).first()).toBeVisible();
    await looksRight();
  });
});
