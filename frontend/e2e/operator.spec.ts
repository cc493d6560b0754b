import { proves } from '../src/testing/proves.ts';
import { expect, test } from './fixtures.ts';
import { aloneAt } from './outside.ts';
import { mailedLink, OPERATOR, signIn, someone } from './people.ts';

test('an operator flips a flag and flips it back', proves('JOIN-101'), async ({ page, accessible, fitsThumbs }) => {
  await aloneAt('switch', async () => {
    // Given
    await signIn(page, OPERATOR);
    await page.goto('/admin');
    await page.getByRole('button', { name: 'Turn off: Sign-up' }).click();
    await accessible();
    await page.getByRole('button', { name: 'Turn off', exact: true }).click();
    await expect(page.getByText(`Set by ${OPERATOR}`)).toBeVisible();
    await page.getByRole('button', { name: 'Turn on: Sign-up' }).click();
    // When
    await page.getByRole('button', { name: 'Turn on', exact: true }).click();
    // Then
    await expect(page.getByRole('button', { name: 'Turn off: Sign-up' })).toBeVisible();
  });
  await fitsThumbs();
});

test('the operator’s page can be read by all @desk', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await signIn(page, OPERATOR);
  // When
  await page.getByRole('link', { name: 'See the workspaces' }).click();
  // Then
  await expect(page.getByRole('heading', { name: 'Workspaces' })).toBeVisible();
  await expect(page.getByRole('button', { name: /: Sign-up$/ })).toBeVisible();
  await accessible();
  await fitsThumbs();
});

test('the promises about signing up stand with their window and what is true now', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await signIn(page, OPERATOR);
  // When
  await page.goto('/admin');
  // Then
  const table = page.getByRole('table', { name: /^What we promise/ });
  await expect(table.getByRole('row')).not.toHaveCount(0);
  await expect(table.getByRole('cell', { name: /JOIN-124/ })).toBeVisible();
  await accessible();
  await fitsThumbs();
});

test('an item is observed and blocks again, and the operator sees whom it would stop @pixel', async ({ page, looksRight }) => {
  // Given
  await signIn(page, OPERATOR);
  await page.goto('/admin');
  const items = page.getByRole('region', { name: 'Checklist items' });
  // The one of all that only those are asked for who want it; nobody else's test waits for it.
  const change = page.getByRole('button', { name: 'Change LIST-170' });
  const mean = async (title: string) => {
    await change.click();
    await page.getByRole('radio', { name: new RegExp(`^${title}`) }).check();
  };
  await items.getByLabel('Which items').selectOption('All');
  await mean('Observe');
  await page.getByRole('button', { name: 'Only observe' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await items.getByLabel('Which items').selectOption('Observed, warning, or in somebody’s way');
  await expect(items.getByRole('listitem').first()).toContainText('Observed');
  await expect(items.getByRole('listitem').first()).toContainText(/LIST-170 · Would have blocked \d+ of \d+ tenants?\./);
  await looksRight();
  await mean('Block');
  await looksRight();
  // When
  await page.getByRole('button', { name: 'Let it block' }).dblclick();
  // Then
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await items.getByLabel('Which items').selectOption('All');
  await expect(items.getByRole('listitem').filter({ has: change })).toContainText(/Blocks \d+ of \d+ tenants?\./);
});

test('an operator signs somebody up, and the mail goes to them', async ({ page, accessible, fitsThumbs }) => {
  // Given
  const email = someone('invited');
  await signIn(page, OPERATOR);
  await page.goto('/admin');
  await page.getByRole('link', { name: 'Sign somebody up' }).click();
  await page.getByLabel('Company or project').fill('Signed up by us');
  await page.getByLabel('Their e-mail address').fill(email);
  await page.getByRole('radio', { name: /^Pro/ }).check();
  await accessible();
  // When
  await page.getByRole('button', { name: 'Sign them up' }).dblclick();
  // Then
  await expect(page.getByRole('heading', { level: 1, name: 'Signed up by us is ready' })).toBeVisible();
  expect(await mailedLink(page.request, email, '/login/')).toMatch(/^\/login\/.+/);
  await accessible();
  await fitsThumbs();
});
