import type { Page } from '@playwright/test';
import { bring } from './deployer.ts';
import { owner } from './people.ts';

export const KEY = 'sk_test_51LivegateDemo01secret';

/** The owner of a shop that has a test key of Stripe and sells nothing yet. */
export async function shop(page: Page, name: string): Promise<string> {
  const email = await owner(page, name);
  await bring(page, 'STRIPE_SECRET_KEY', KEY);
  return email;
}

/** A product that is new, and nowhere on sale. */
export async function product(page: Page, name: string): Promise<string> {
  const data = { name, prices: [{ amount: 900, currency: 'eur', interval: 'month' }] };
  const { id }: { id: string } = await (await page.request.post('/api/v1/products', { data })).json();
  return id;
}
