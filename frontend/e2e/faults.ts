import type { Locator, Page } from '@playwright/test';
import { answer, APP, bring, DATABASE, type Thumb } from './deployer.ts';

interface Mending {
  readonly page: Page;
  readonly card: Locator;
  readonly thumb: Thumb;
  readonly owner: string;
}

export interface Fault {
  readonly name: string;
  /** What must be true, and is not. */
  readonly statement: string;
  readonly says: RegExp;
  readonly secrets?: readonly string[];
  readonly breaks: (page: Page) => Promise<unknown>;
  readonly mends: (mending: Mending) => Promise<void>;
}

const TWIN = 'Zk3vQ9xT7mW2bN8sR4yH6pL1cF5jD0aG';
const again = (page: Page) => page.getByRole('button', { name: 'Save and check again' });
const fix = (card: Locator, name: string) => card.getByRole('link', { name });

const byAnswer =
  (way: string, label: string, text: string): Fault['mends'] =>
  async ({ page, card, thumb }) => {
    await thumb.tap(fix(card, way));
    await thumb.paste(page.getByLabel(label, { exact: true }), text);
    await thumb.tap(again(page));
  };

const byMaking =
  (key: string): Fault['mends'] =>
  async ({ page, card, thumb }) => {
    await thumb.tap(fix(card, `Generate ${key}`));
    await thumb.tap(page.getByRole('button', { name: /^Make / }));
    await thumb.tap(page.getByRole('button', { name: 'I have stored these' }));
  };

/** Twelve things that break deploys, each broken alone. */
export const faults: readonly Fault[] = [
  {
    name: 'no provider',
    statement: 'A provider is chosen',
    says: /Choose a provider/,
    breaks: (page) => answer(page, { provider: null }),
    mends: async ({ page, card, thumb }) => {
      await thumb.tap(fix(card, 'Choose a provider'));
      await thumb.tap(page.getByRole('radio', { name: /^Render/ }));
      await thumb.tap(again(page));
    },
  },
  {
    name: 'no address',
    statement: 'The address of your app can be used',
    says: /Enter its https address/,
    breaks: (page) => answer(page, { appUrl: null }),
    mends: byAnswer('Enter the address', 'Address', APP),
  },
  {
    name: 'the address of an example',
    statement: 'The address of your app can be used',
    says: /the address of an example/,
    breaks: (page) => answer(page, { appUrl: 'https://your-app.onrender.com' }),
    mends: byAnswer('Correct the address', 'Address', APP),
  },
  {
    name: 'no database',
    statement: 'The database URL is well-formed',
    says: /no database URL yet/,
    breaks: (page) => answer(page, { databaseUrl: null }),
    mends: byAnswer('Enter the database URL', 'Database URL', DATABASE),
  },
  {
    name: 'a wrong password of the database',
    statement: 'The database can be reached',
    says: /does not accept this user and password/,
    breaks: (page) => answer(page, { databaseUrl: DATABASE.replace(/:[^:@]+@/, ':wrong@') }),
    mends: byAnswer('Correct the database URL', 'New database URL', DATABASE),
  },
  {
    name: 'no JWT_SECRET',
    statement: 'The keys that your app needs are there',
    says: /lacks JWT_SECRET/,
    secrets: ['ENCRYPTION_KEY'],
    breaks: async () => undefined,
    mends: byMaking('JWT_SECRET'),
  },
  {
    name: 'a weak secret',
    statement: 'The secrets are strong and differ',
    says: /JWT_SECRET/,
    breaks: (page) => bring(page, 'JWT_SECRET', 'changeme'),
    mends: byMaking('JWT_SECRET'),
  },
  {
    name: 'one secret for two things',
    statement: 'The secrets are strong and differ',
    says: /are the same/,
    breaks: async (page) => {
      await bring(page, 'JWT_SECRET', TWIN);
      await bring(page, 'SESSION_SECRET', TWIN);
    },
    mends: byMaking('JWT_SECRET'),
  },
  {
    name: 'no administrator',
    statement: 'Somebody administers the app',
    says: /Nobody has said who administers/,
    breaks: (page) => answer(page, { adminEmail: null }),
    mends: async ({ page, card, thumb }) => {
      await thumb.tap(fix(card, 'Say who administers the app'));
      await thumb.tap(again(page));
    },
  },
  {
    name: 'an administrator whom nobody knows',
    statement: 'Somebody administers the app',
    says: /does not belong to this workspace/,
    breaks: (page) => answer(page, { adminEmail: 'ghost@example.org' }),
    mends: (mending) => byAnswer('Name somebody else', 'Who administers your app?', mending.owner)(mending),
  },
  {
    name: 'the key of another vendor',
    statement: 'Every integration is complete',
    says: /OpenAI/,
    breaks: (page) => bring(page, 'OPENAI_API_KEY', 'sk-ant-0123456789abcdefghijklmn'),
    mends: byAnswer('Correct the keys of OpenAI', 'OPENAI_API_KEY', 'sk-proj-0123456789abcdefghijklmn'),
  },
  {
    name: 'half of an integration',
    statement: 'Every integration is complete',
    says: /Twilio/,
    breaks: (page) => bring(page, 'TWILIO_ACCOUNT_SID', `AC${'0123456789abcdef'.repeat(2)}`),
    mends: async ({ page, card, thumb }) => {
      await thumb.tap(fix(card, 'Correct the keys of Twilio'));
      await thumb.tap(page.getByRole('button', { name: 'Forget TWILIO_ACCOUNT_SID' }));
      await thumb.tap(page.getByRole('dialog').getByRole('button', { name: 'Forget' }));
    },
  },
];
