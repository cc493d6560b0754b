import { randomUUID } from 'node:crypto';
import { expect, type APIRequestContext, type APIResponse, type Page } from '@playwright/test';
import { aloneAt } from './outside.ts';

/** The operator of a preview that names no other. */
export const OPERATOR = 'operator@livegate.example';

interface Mail {
  readonly to: string;
  readonly links: readonly string[];
  readonly at: string;
}

export const someone = (name: string) => `${name}-${randomUUID().slice(0, 8)}@example.com`;

type Kind = '/login/' | '/invite/';

/** The links of a kind that were mailed to somebody, newest first, from the inbox of a preview. */
async function linksTo(request: APIRequestContext, to: string, kind: Kind): Promise<readonly string[]> {
  const mails: readonly Mail[] = await (await request.get('/dev/inbox.json')).json();
  const mine = mails.filter((mail) => mail.to === to).toSorted((one, other) => other.at.localeCompare(one.at));
  return mine.flatMap(({ links }) => links).filter((link) => link.includes(kind));
}

/** The newest link of a kind; a mail that was there before is not meant. */
export async function mailedLink(
  request: APIRequestContext,
  to: string,
  kind: Kind,
  before: readonly string[] = [],
): Promise<string> {
  let link = '';
  const read = async () => {
    link = (await linksTo(request, to, kind)).find((one) => !before.includes(one)) ?? '';
    return link;
  };
  await expect.poll(read, { timeout: 15_000, message: `a mail with ${kind} to ${to}` }).not.toBe('');
  return new URL(link).pathname;
}

/** Asks for a link as a person does. Two tests that ask for the same person would take each other's. */
export async function askForLink(page: Page, email: string): Promise<string> {
  const before = await linksTo(page.request, email, '/login/');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  return mailedLink(page.request, email, '/login/', before);
}

/** Through the door as a person goes: ask, read the mail, press. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/login');
  await aloneAt('door', async () => enter(page, await askForLink(page, email)));
}

export async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('main').getByRole('button').click();
  await expect(page).toHaveURL(/\/dashboard$/);
}

/** The owner of a fresh workspace, signed in by the link that provisioning mails. */
export async function owner(page: Page, workspace: string): Promise<string> {
  const ownerEmail = someone('owner');
  const slug = `e2e-${randomUUID().slice(0, 8)}`;
  const data = { name: workspace, ownerEmail, plan: 'pro', slug };
  const started = await untilOpen(() => page.request.post('/public/signup/start', { data }));
  expect(started.status(), await started.text()).toBe(201);
  const { jwt }: { jwt: string } = await started.json();
  const headers = { Authorization: `Bearer ${jwt}` };
  const confirmed = await page.request.post('/public/signup/pro/confirm', { data: {}, headers });
  expect(confirmed.status(), await confirmed.text()).toBe(200);
  await enter(page, await mailedLink(page.request, ownerEmail, '/login/'));
  return ownerEmail;
}

/** Another test may have shut the sign-up for a moment. */
async function untilOpen(start: () => Promise<APIResponse>): Promise<APIResponse> {
  let answer = await start();
  await expect(async () => {
    if (answer.status() === 503) answer = await start();
    expect(answer.status()).not.toBe(503);
  }).toPass({ timeout: 15_000 });
  return answer;
}

/** Asked by the owner, who has signed in. */
export async function invite(page: Page, role: 'Member' | 'Admin'): Promise<string> {
  const email = someone(role.toLowerCase());
  await page.goto('/dashboard/team');
  await page.getByLabel('Their e-mail address').fill(email);
  await page.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByText(`${email} is invited.`).first().waitFor();
  return email;
}
