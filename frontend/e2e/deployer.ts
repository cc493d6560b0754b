import { expect, type APIResponse, type Locator, type Page } from '@playwright/test';
import { owner } from './people.ts';

/** The database of a customer that runs beside a preview, as run.sh prints it. */
export const DATABASE = process.env['DEMO_DATABASE_URL'] ?? '';

/** The customer's app of the sandbox. */
export const APP = 'http://localhost:5000';

/** Stripe's look-alike of the sandbox. */
export const STRIPE = 'http://localhost:5010/v1';

type Answers = Readonly<Record<string, string | null>>;

async function ok(answer: Promise<APIResponse>): Promise<APIResponse> {
  const came = await answer;
  expect(came.ok(), `${came.url()} ${came.status()} ${await came.text()}`).toBe(true);
  return came;
}

/** What the wizard does, quicker. */
export const answer = (page: Page, data: Answers) => ok(page.request.put('/api/deploy/config', { data }));
export const makeSecrets = (page: Page, ...keys: readonly string[]) => ok(page.request.post('/api/env/generate', { data: { keys } }));
export const bring = (page: Page, key: string, value: string) => ok(page.request.put(`/api/credentials/${key}`, { data: { value } }));
export const preflight = (page: Page) => ok(page.request.post('/api/deploy/preflight'));

/** An API token for a pipeline. */
export async function pipelineToken(page: Page): Promise<string> {
  const made = await ok(page.request.post('/api/tokens', { data: { name: 'pipeline', scopes: ['facts'] } }));
  const { token }: { token: string } = await made.json();
  return token;
}

/** One file of a pack for the app at this address, as it is shipped. */
export async function shipped(page: Page, appUrl: string, name: string): Promise<string> {
  const order = { provider: 'docker', appName: 'Acme', appUrl };
  const made = await ok(page.request.post('/api/deploy/packs/generate', { data: order }));
  const { packId }: { packId: string } = await made.json();
  const pack = await ok(page.request.get(`/api/deploy/packs/${packId}`));
  const { files }: { files: { path: string; text: string }[] } = await pack.json();
  return files.find(({ path }) => path.endsWith(name))?.text ?? '';
}

/** What a seller does at Stripe: products with prices, an endpoint that hears of them, and the customer portal. */
export async function sellAtStripe(page: Page, key: string): Promise<void> {
  const make = async (path: string, form: Readonly<Record<string, string>>) => {
    const made = await ok(page.request.post(`${STRIPE}/${path}`, { form, headers: { Authorization: `Bearer ${key}` } }));
    const { id }: { id: string } = await made.json();
    return id;
  };
  const product = await make('products', { name: 'Bread' });
  await make('prices', {
    product,
    currency: 'eur',
    unit_amount: '900',
    'recurring[interval]': 'month',
    lookup_key: 'bread_monthly',
    transfer_lookup_key: 'true',
  });
  await make('webhook_endpoints', {
    url: `${APP}/webhooks/stripe`,
    'enabled_events[0]': 'checkout.session.completed',
    'enabled_events[1]': 'invoice.payment_failed',
    'enabled_events[2]': 'customer.subscription.updated',
  });
  await make('billing_portal/configurations', { 'features[invoice_history][enabled]': 'true' });
}

/** The one item of a new tenant that asks a person: how to lead the app back. */
const evidence = (page: Page) =>
  ok(page.request.patch('/api/checklist/items/LIST-167', { data: { evidence: { link: 'https://example.com/rollback' } } }));

/** An owner who has answered everything and made no secrets yet. */
export async function answered(page: Page, workspace: string): Promise<string> {
  const adminEmail = await owner(page, workspace);
  await answer(page, { provider: 'render', appUrl: APP, databaseUrl: DATABASE, adminEmail });
  await evidence(page);
  return adminEmail;
}

/** The card of a finding, by what must be true. */
export const card = (page: Page, statement: string): Locator => page.getByRole('article', { name: statement });

/** Counts what a thumb does: each press, and each press into a field before something is pasted. */
export class Thumb {
  taps = 0;

  async tap(control: Locator): Promise<void> {
    this.taps += 1;
    await control.click();
  }

  async paste(field: Locator, text: string): Promise<void> {
    this.taps += 1;
    await field.fill(text);
  }
}
