import { createHash } from 'node:crypto';
import { proves } from '../src/testing/proves.ts';
import { expect, test } from './fixtures.ts';

test('the start page talks to the real API @smoke', async ({ page, accessible }) => {
  // Given
  const answered = page.waitForResponse('**/api/ready');
  // When
  const document = await page.goto('/');
  // Then
  expect((await answered).ok()).toBe(true);
  expect(document?.headers()['cache-control']).toBe('no-store');
  await expect(page).toHaveTitle('Livegate');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Built is not live.');
  await expect(page.getByText('The gate is open')).toBeVisible();
  await expect(page.getByText('All systems ready')).toBeVisible();
  await accessible();
});

test('the start page fits the smallest phone', proves('WIZ-6'), async ({ page, fitsThumbs }) => {
  // Given
  await page.goto('/');
  // When
  await page.getByText('All systems ready').waitFor();
  // Then
  await fitsThumbs();
});

test('every script, preload and stylesheet of the document is bound to its bytes @smoke', async ({ request }) => {
  // Given
  const html = await (await request.get('/')).text();
  const tags = html.match(/<script\b[^>]*>|<link\b[^>]*rel="(?:stylesheet|modulepreload)"[^>]*>/g) ?? [];
  // When
  const bound = await Promise.all(
    tags.map(async (tag) => {
      const bytes = await (await request.get(/(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? '/nothing')).body();
      return tag.includes(`integrity="sha384-${createHash('sha384').update(bytes).digest('base64')}"`);
    }),
  );
  // Then
  expect(bound.length).toBeGreaterThanOrEqual(3);
  expect(bound).not.toContain(false);
});

test('the way that the page offers leads somewhere', async ({ page }) => {
  // Given
  await page.goto('/');
  const internal = await page.locator('a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  // When
  const statuses = await Promise.all([...new Set(internal)].map(async (href) => (await page.request.get(href ?? '')).status()));
  // Then
  expect(statuses.every((status) => status === 200)).toBe(true);
});

test('a keyboard skips to the content', proves('SELL-48'), async ({ page }) => {
  // Given
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  // When
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // Then
  await expect(page.getByRole('main')).toBeFocused();
});

test('the chosen theme is there before the first paint of the next visit', async ({ page, accessible }) => {
  // Given
  await page.goto('/');
  await page.getByText('Light', { exact: true }).click();
  // When
  await page.reload();
  // Then
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByText('All systems ready')).toBeVisible();
  await accessible();
});

test('nothing jumps while the page loads', proves('SELL-66'), async ({ page }) => {
  // Given
  await page.addInitScript(() => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry) shift += Number(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
    Reflect.set(globalThis, 'layoutShift', () => shift);
  });
  // When
  await page.goto('/');
  await page.getByText('The gate is open').waitFor();
  // Then
  expect(await page.evaluate('layoutShift()')).toBeLessThan(0.01);
});

test('the cascade layers are met in their order, or no component could outdo the base', async ({ page }) => {
  // Given
  await page.goto('/');
  // When
  const met = await page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const names = rules.flatMap((rule) => {
      if (rule instanceof CSSLayerStatementRule) return [...rule.nameList];
      return rule instanceof CSSLayerBlockRule ? [rule.name] : [];
    });
    return [...new Set(names)];
  });
  // Then
  expect(met).toEqual(['reset', 'tokens', 'base', 'components']);
});

test('on paper there is the page and no navigation', async ({ page }) => {
  // Given
  await page.goto('/');
  await page.getByText('The gate is open').waitFor();
  // When
  await page.emulateMedia({ media: 'print' });
  // Then
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('an unknown address', () => {
  // The browser reports the status of the document itself.
  test.use({ allowedErrors: [/console: Failed to load resource: .*404/] });

  test('is a 404 with a way back', async ({ page, accessible, fitsThumbs }) => {
    // Given
    const answer = await page.goto('/nowhere');
    await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible();
    await accessible();
    await fitsThumbs();
    // When
    await page.getByRole('link', { name: 'Go to the start page' }).click();
    // Then
    expect(answer?.status()).toBe(404);
    await expect(page).toHaveURL('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
});

test.describe('without an answer', () => {
  test.use({ allowedErrors: [/console: Failed to load resource/] });

  test('the page stands, says so and asks again by a press', async ({ page }) => {
    // Given
    await page.route('**/api/ready', (route) => route.abort());
    await page.goto('/');
    await expect(page.getByText('Livegate cannot be reached', { exact: true })).toBeVisible();
    await page.unroute('**/api/ready');
    // When
    await page.getByRole('button', { name: 'Check again' }).click();
    // Then
    await expect(page.getByText('All systems ready')).toBeVisible();
  });
});
