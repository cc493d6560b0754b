import { proves } from '../src/testing/proves.ts';
import { expect, test } from './fixtures.ts';
import { owner } from './people.ts';

test('posts are added, edited and deleted where one arrives @desk', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await owner(page, 'Newsroom');
  const posts = page.getByRole('region', { name: 'Posts' });
  await posts.getByRole('button', { name: 'Add a post' }).click();
  await posts.getByLabel('Title').fill('We are live');
  await posts.getByLabel('Text').fill('At last.');
  await accessible();
  await posts.getByRole('button', { name: 'Add the post' }).dblclick();
  await expect(posts.getByRole('heading', { level: 3 })).toHaveText(['We are live', /^Welcome to/]);
  await posts.getByRole('button', { name: 'Edit We are live' }).click();
  await posts.getByLabel('Title').fill('We are really live');
  await posts.getByRole('button', { name: 'Save the post' }).click();
  await posts.getByRole('button', { name: 'Delete We are really live' }).click();
  await accessible();
  // When
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  // Then
  await expect(posts.getByRole('heading', { level: 3 })).toHaveText([/^Welcome to/]);
  await fitsThumbs();
});

test.describe('the same fixture twice', () => {
  test.use({ allowedErrors: [/console: Failed to load resource: .*409/] });

  test('is refused at its day, and another day is taken', proves('JOIN-54'), async ({ page, accessible, fitsThumbs }) => {
    // Given
    await owner(page, 'League');
    const fixtures = page.getByRole('region', { name: 'Fixtures' });
    const add = async (day: string) => {
      await fixtures.getByLabel('Day').fill(day);
      await fixtures.getByLabel('Home team', { exact: true }).fill('Acme');
      await fixtures.getByLabel('Away team', { exact: true }).fill('Orion');
      await fixtures.getByRole('button', { name: 'Add the fixture' }).click();
    };
    await fixtures.getByRole('button', { name: 'Add a fixture' }).click();
    await add('2027-03-06');
    await expect(fixtures.getByRole('heading', { name: 'Acme – Orion' })).toHaveCount(1);
    await fixtures.getByRole('button', { name: 'Add a fixture' }).click();
    await add('2027-03-06');
    await expect(fixtures.getByRole('alert')).toBeFocused();
    await expect(fixtures.getByLabel('Day')).toHaveAttribute('aria-invalid', 'true');
    await accessible();
    await fitsThumbs();
    // When
    await add('2027-03-13');
    // Then
    await expect(fixtures.getByRole('heading', { name: 'Acme – Orion' })).toHaveCount(2);
  });
});

test('the secret of Make.com is shown once and is nowhere after leaving', async ({ page, accessible, fitsThumbs }) => {
  // Given
  await owner(page, 'Automations');
  await page.getByRole('button', { name: 'Make the secret' }).click();
  const secret = await page.getByRole('group', { name: 'MAKE_SECRET' }).locator('code').last().textContent();
  await accessible();
  await fitsThumbs();
  // When
  await page.getByRole('button', { name: 'I have stored it' }).click();
  // Then
  await expect(page.getByText(/secret of fingerprint/)).toBeVisible();
  const left = () => document.documentElement.outerHTML + JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);
  expect(secret?.length).toBeGreaterThan(30);
  expect(await page.evaluate(left)).not.toContain(secret);
});
