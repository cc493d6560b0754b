import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { owner } from './people.ts';

const STEP_UP = [/console: Failed to load resource: .*403/];

/** A phone with a fingerprint reader, as Chromium plays it. */
async function phone(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    keys: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    knowsItsOwner: (isUserVerified: boolean) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

async function addPasskey(page: Page, name: string) {
  await page.goto('/dashboard/settings');
  await page.getByLabel('Name of the passkey').fill(name);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
}

test.describe('with a phone that has a fingerprint reader', () => {
  test.use({ allowedErrors: STEP_UP });

  test('a passkey is added, asked for and removed', async ({ page, accessible, fitsThumbs }) => {
    // Given
    const mine = await phone(page);
    await owner(page, 'Keys of one');
    await addPasskey(page, 'My phone');
    expect((await mine.keys()).map(({ rpId }) => rpId)).toEqual([new URL(page.url()).hostname]);
    await expect(page.getByText(/never used/)).toBeVisible();
    await accessible();
    await page.getByRole('button', { name: 'Remove My phone' }).click();
    await expect(page.getByText(/It is your last one/)).toBeVisible();
    await accessible();
    // When
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    // Then
    await expect(page.getByText('You have none yet.')).toBeVisible();
    await fitsThumbs();
  });

  test('a stolen session makes no API token, and its owner does @smoke', async ({ page }) => {
    // Given
    const mine = await phone(page);
    await owner(page, 'Keys and tokens');
    await addPasskey(page, 'My phone');
    const wish = { name: 'thief', scopes: ['deploy'] };
    const stolen = await page.request.post('/api/tokens', { data: wish });
    expect([stolen.status(), (await stolen.json()).code]).toEqual([403, 'STEP_UP_REQUIRED']);
    await page.goto('/dashboard/tokens');
    await page.getByLabel('Name').fill('CI');
    await page.getByRole('checkbox', { name: /^Go live/ }).check();
    // When
    await page.getByRole('button', { name: 'Make the token' }).click();
    // Then
    await expect(page.getByRole('heading', { name: 'Store it now' })).toBeVisible();
    expect((await mine.keys())[0]?.signCount).toBeGreaterThan(1);
    expect((await page.request.post('/api/tokens', { data: wish })).status()).toBe(201);
  });

  test('somebody else at the phone is not its owner', async ({ page, accessible, fitsThumbs }) => {
    // Given
    const mine = await phone(page);
    await owner(page, 'Keys of nobody');
    await addPasskey(page, 'My phone');
    await mine.knowsItsOwner(false);
    await page.getByRole('button', { name: 'Remove My phone' }).click();
    // When
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    // Then
    await expect(page.getByRole('dialog').getByRole('alert')).toHaveText('Confirm with your passkey, then try again.');
    await accessible();
    await fitsThumbs();
  });

  test('a phone that holds a passkey already is not added twice', async ({ page }) => {
    // Given
    await phone(page);
    await owner(page, 'Keys twice');
    await addPasskey(page, 'My phone');
    await page.getByLabel('Name of the passkey').fill('The same phone');
    // When
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    // Then
    await expect(page.getByRole('alert')).toContainText('holds a passkey of yours already');
  });
});
