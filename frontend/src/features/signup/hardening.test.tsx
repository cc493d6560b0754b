import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { onSessionLost } from '~/shared/api/send.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { problem, server } from '~/testing/server.ts';
import { event, pathsOf, provision, signups, streamOf, type Heard } from '~/testing/signup.ts';
import { EMPTY, keepDraft, type Draft } from './draft.ts';

const AT = '/api/v1/tenants/t1';
const MAIL = 'ada@acme.example';
const WEBHOOK = 'https://hook.make.example/a';

const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const keysOf = (heard: readonly Heard[], path: string) =>
  heard.filter((one) => one.path.endsWith(path)).map(({ key }) => key);

async function fillBasics() {
  await heading('Start your workspace');
  await type('Company or project', 'Acme');
  await type('Your e-mail address', MAIL);
  await type('Address of the workspace (optional)', 'acme');
}

async function toBrand() {
  await fillBasics();
  await press('Continue');
  await heading('Choose your colours');
}

async function toLaunch() {
  await toBrand();
  await press('Continue');
  await heading('Choose how to begin');
  await userEvent.click(screen.getByRole('radio', { name: /^Starter/ }));
  await type('Address of your Make.com webhook', WEBHOOK);
  await press('Set up my workspace');
}

const body = { name: 'Acme', ownerEmail: MAIL, slug: 'acme' };
const basics = { name: 'Acme', ownerEmail: MAIL, slug: 'acme', ownerName: '' };
const begun: Draft = {
  ...EMPTY,
  basics,
  reached: 'brand',
  started: { key: 'the-key-of-the-start', body, tenant: { id: 't1', slug: 'acme', name: 'Acme' } },
};

test('JOIN-5 race: a double tap opens one workspace', proves('JOIN-5', 'JOIN-111', 'JOIN-126'), async () => {
  // Given
  const heard = signups();
  renderApp('/onboarding');
  await fillBasics();
  // When
  const button = screen.getByRole('button', { name: 'Continue' });
  act(() => {
    button.click();
    button.click();
  });
  // Then
  await heading('Choose your colours');
  expect(pathsOf(heard)).toEqual(['start']);
});

test('JOIN-6 leaks: who leaves the set-up ends its stream and its questions', { ...proves('JOIN-6', 'JOIN-112', 'JOIN-126'), timeout: 20_000 }, async () => {
  // Given
  signups();
  const signals: AbortSignal[] = [];
  let asked = 0;
  server.use(
    http.get(`${AT}/provision-events`, ({ request }) => {
      signals.push(request.signal);
      return new HttpResponse(new ReadableStream(), { headers: { 'Content-Type': 'text/event-stream' } });
    }),
    http.get(`${AT}/provision-status`, () => {
      asked += 1;
      return HttpResponse.json(provision('processing'));
    }),
  );
  const { navigate } = renderApp('/onboarding');
  await toLaunch();
  await waitFor(() => expect(signals).toHaveLength(1));
  // When
  navigate('/');
  // Then
  await waitFor(() => expect(signals[0]?.aborted).toBe(true));
  const before = asked;
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(asked).toBe(before);
});

test('JOIN-7 expiry: a token that is refused leads back to step 1 with all that was typed', proves('JOIN-7', 'JOIN-91'), async () => {
  // Given
  signups();
  server.use(http.post('/public/signup/brand', () => problem(401, 'INVALID_TOKEN')));
  const { history } = renderApp('/onboarding');
  await toBrand();
  // When
  await press('Continue');
  // Then
  await heading('Start your workspace');
  expect(screen.getByRole('alert').textContent).toContain('What you typed is still here');
  expect([valueOf('Company or project'), valueOf('Your e-mail address')]).toEqual(['Acme', MAIL]);
  expect(history.at(-1)).toBe('/onboarding');
});

test('JOIN-8 network: a lost connection is tried again by itself, under the same key', proves('JOIN-8', 'JOIN-89'), async () => {
  // Given
  const heard = signups();
  const keys: (string | null)[] = [];
  let lost = 2;
  server.use(
    http.post('/public/signup/start', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      lost -= 1;
      return lost < 0 ? undefined : HttpResponse.error();
    }),
  );
  renderApp('/onboarding');
  await fillBasics();
  await press('Continue');
  await screen.findByText(/^No connection\. Nothing is lost/);
  // When
  const back = setInterval(() => window.dispatchEvent(new Event('online')), 50);
  // Then
  await heading('Choose your colours');
  clearInterval(back);
  expect(keys).toHaveLength(3);
  expect(new Set([...keys, ...keysOf(heard, '/start')]).size).toBe(1);
});

test('JOIN-9 server: a fault of ours has a button to try again, and costs no word', proves('JOIN-9', 'JOIN-90'), async () => {
  // Given
  const heard = signups();
  server.use(http.post('/public/signup/start', () => problem(500, 'INTERNAL'), { once: true }));
  renderApp('/onboarding');
  await fillBasics();
  await press('Continue');
  expect((await screen.findByRole('alert')).textContent).toContain('Refused: INTERNAL.');
  // When
  await press('Try again');
  // Then
  await heading('Choose your colours');
  expect(heard[0]?.body).toEqual(body);
});

test('JOIN-10 idempotency: a tab that was killed goes on with the same key and the same workspace', proves('JOIN-10'), async () => {
  // Given
  const heard = signups();
  keepDraft(begun);
  renderApp('/onboarding');
  await heading('Choose your colours');
  // When
  await press('Continue');
  // Then
  await heading('Choose how to begin');
  expect(heard.map(({ path, authorization }) => [path, authorization])).toEqual([
    ['/public/signup/start', null],
    ['/public/signup/brand', 'Bearer token-1'],
  ]);
  expect([heard[0]?.key, heard[0]?.body]).toEqual(['the-key-of-the-start', body]);
});

test('JOIN-11 accessibility: a refusal is heard, and each step puts the focus on its question', proves('JOIN-11'), async () => {
  // Given
  signups();
  renderApp('/onboarding');
  await heading('Start your workspace');
  await press('Continue');
  const summary = screen.getByRole('alert');
  const heardFirst = [document.activeElement === summary, document.title];
  await userEvent.click(screen.getByRole('link', { name: 'Tell us the name of your company or project.' }));
  const atField = [
    document.activeElement === screen.getByLabelText('Company or project'),
    document.activeElement?.getAttribute('aria-invalid'),
  ];
  // When
  await toBrand();
  // Then
  expect(heardFirst).toEqual([true, 'Error: Start your workspace · Livegate']);
  expect(atField).toEqual([true, 'true']);
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  expect(screen.getByRole('progressbar', { name: /^Step 2 of 3/ })).not.toBeNull();
});

test('plain http: a phone on the same network, where crypto.randomUUID is missing, can sign up', async () => {
  // Given
  const heard = signups();
  vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
    throw new TypeError('crypto.randomUUID is not a function');
  });
  renderApp('/onboarding');
  // When
  await toBrand();
  // Then
  expect(keysOf(heard, '/start')).toEqual([expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)]);
});

test('two people in one browser: a refused sign-up token does not end the session beside it', async () => {
  // Given
  signups();
  server.use(http.get(`${AT}/provision-status`, () => problem(401, 'INVALID_TOKEN')));
  renderApp('/onboarding');
  const lost = vi.fn<() => void>();
  onSessionLost(lost);
  // When
  await toLaunch();
  // Then
  await heading('Start your workspace');
  expect(lost).not.toHaveBeenCalled();
});

test('secret at rest: the token of the sign-up is in no storage and in no address', async () => {
  // Given
  signups();
  const { history } = renderApp('/onboarding');
  // When
  await toLaunch();
  // Then
  await heading('Check your mail');
  const stored = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history, document.cookie]);
  expect(stored).toContain('ada@acme.example');
  expect(stored).not.toContain('token-1');
});

test('silent stream: what a proxy holds back is asked for instead', async () => {
  // Given
  signups();
  let asked = 0;
  server.use(
    http.get(`${AT}/provision-events`, () => streamOf(': heartbeat\n\n')),
    http.get(`${AT}/provision-status`, () => {
      asked += 1;
      return HttpResponse.json(provision(asked < 3 ? 'processing' : 'complete'));
    }),
  );
  renderApp('/onboarding');
  // When
  await toLaunch();
  // Then
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Check your mail' })).not.toBeNull(), { timeout: 15_000 });
  expect(asked).toBe(3);
});

test('late answer: what comes after somebody went back does not drag them on', async () => {
  // Given
  signups();
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  server.use(
    http.post('/public/signup/brand', async () => {
      await answered;
      return HttpResponse.json({ success: true });
    }),
  );
  const { history } = renderApp('/onboarding');
  await toBrand();
  await press('Continue');
  await userEvent.click(screen.getByRole('link', { name: /Basic info$/ }));
  await heading('Start your workspace');
  // When
  answer();
  // Then
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(history.at(-1)).toBe('/onboarding');
});

test('corrected address: who goes back and opens another workspace goes on with that one, also in a new tab', async () => {
  // Given
  signups();
  const { navigate } = renderApp('/onboarding');
  await toLaunch();
  await heading('Check your mail').catch(() => undefined);
  navigate('/onboarding');
  await heading('Start your workspace');
  server.use(http.post('/public/signup/start', () => HttpResponse.json({ success: true, jwt: 'token-2', tenant: { id: 't2', slug: 'acme-2', name: 'Acme' } }, { status: 201 })));
  await userEvent.clear(screen.getByLabelText('Your e-mail address'));
  await type('Your e-mail address', 'grace@acme.example');
  await press('Continue');
  await heading('Choose your colours');
  // When
  cleanup();
  renderApp('/onboarding');
  // Then
  expect(await heading('Choose your colours')).not.toBeNull();
});

test.each([
  ['what an older version left', JSON.stringify({ until: Date.now() + 1e7, value: { started: 7, basics: [] } })],
  ['half a word', '{"until":'],
  ['what is older than a day', JSON.stringify({ until: Date.now() - 1, value: begun })],
])('old draft: %s in the storage does not break the page', async (_, left) => {
  // Given
  const heard = signups();
  localStorage.setItem('livegate.kept.signup', left);
  renderApp('/onboarding?step=launch');
  // When
  await toBrand();
  // Then
  expect(pathsOf(heard)).toEqual(['start']);
});

test('own address: after the token ran out the same start is sent again, and one’s own address is not taken', async () => {
  // Given
  const heard = signups();
  server.use(http.post('/public/signup/brand', () => problem(401, 'INVALID_TOKEN'), { once: true }));
  renderApp('/onboarding');
  await toBrand();
  await press('Continue');
  await heading('Start your workspace');
  // When
  await press('Continue');
  // Then
  await heading('Choose your colours');
  expect(new Set(keysOf(heard, '/start')).size).toBe(1);
  expect(heard.map((one) => one.body)).toEqual([body, body]);
});

test('dead key: after a failed set-up the same webhook is a new deed and no repeated answer', async () => {
  // Given
  const heard = signups();
  server.use(
    http.get(`${AT}/provision-status`, () => HttpResponse.json(provision('failed', { reason: 'It answered 500.' })), {
      once: true,
    }),
    http.get(`${AT}/provision-events`, () => streamOf(event(provision('complete')))),
  );
  renderApp('/onboarding');
  await toLaunch();
  await heading('The set-up stopped');
  await userEvent.click(screen.getByRole('link', { name: 'Change the webhook' }));
  await heading('Choose how to begin');
  // When
  await press('Set up my workspace');
  // Then
  await heading('Check your mail');
  const keys = keysOf(heard, '/make');
  expect([keys.length, new Set(keys).size]).toEqual([2, 2]);
});
