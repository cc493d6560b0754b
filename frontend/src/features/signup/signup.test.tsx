import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { doubleTap } from '~/testing/doubleTap.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { problem, server } from '~/testing/server.ts';
import { event, pathsOf, provision, signups, streamOf } from '~/testing/signup.ts';

const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

async function basics(email = 'zoë+go@example.com') {
  await heading('Start your workspace');
  await type('Company or project', 'Café Zoë');
  await type('Your e-mail address', email);
  await press('Continue');
}

async function toPlan() {
  await basics();
  await heading('Choose your colours');
  await press('Continue');
  await heading('Choose how to begin');
}

async function toStarter() {
  await toPlan();
  await userEvent.click(screen.getByRole('radio', { name: /^Starter/ }));
  await type('Address of your Make.com webhook', 'https://hook.make.example/a');
  await press('Set up my workspace');
}

test('three steps lead to a workspace, and each shows the token of the first', proves('JOIN-2'), async () => {
  // Given
  const heard = signups();
  renderApp('/onboarding');
  // When
  await toStarter();
  // Then
  expect((await heading('Check your mail')).isConnected).toBe(true);
  expect(screen.getByText('zoë+go@example.com')).not.toBeNull();
  expect(pathsOf(heard)).toEqual(['start', 'brand', 'starter/make']);
  expect(heard.map(({ authorization }) => authorization)).toEqual([null, 'Bearer token-1', 'Bearer token-1']);
  expect(heard.map(({ body }) => body)).toEqual([
    { name: 'Café Zoë', ownerEmail: 'zoë+go@example.com' },
    { primaryColor: '#0b6b66', secondaryColor: '#1b55c4' },
    { webhookUrl: 'https://hook.make.example/a' },
  ]);
  expect(new Set(heard.map(({ key }) => key)).size).toBe(3);
});

test('the plan pro is confirmed and asks for nothing', async () => {
  // Given
  const heard = signups();
  renderApp('/onboarding');
  await toPlan();
  await userEvent.click(screen.getByRole('radio', { name: /^Pro/ }));
  // When
  await press('Confirm Pro and set up');
  // Then
  await heading('Check your mail');
  expect(pathsOf(heard)).toEqual(['start', 'brand', 'pro/confirm']);
});

test('without a plan or a webhook the step says so at its field', async () => {
  // Given
  signups();
  renderApp('/onboarding');
  await toPlan();
  await press('Set up my workspace');
  expect(screen.getByRole('alert').textContent).toContain('Choose a plan.');
  await userEvent.click(screen.getByRole('radio', { name: /^Starter/ }));
  // When
  await press('Set up my workspace');
  // Then
  expect(screen.getByRole('alert').textContent).toContain('Paste the address of your Make.com webhook.');
});

test('the preview wears the colours as they are chosen, and a pale one is told with a darker one instead', async () => {
  // Given
  signups();
  renderApp('/onboarding');
  await basics();
  await heading('Choose your colours');
  const code = screen.getByLabelText<HTMLInputElement>('Main colour');
  await userEvent.clear(code);
  await userEvent.type(code, 'FC0');
  await userEvent.tab();
  const pale = screen.getByText(/^Hard to read on white/).textContent;
  // When
  await press(screen.getByRole('button', { name: /^Use #/ }).textContent);
  // Then
  expect(pale).toBe('Hard to read on white: contrast 1.5 to 1, and 4.5 is needed.');
  expect(screen.getByText(/^Easy to read on white: contrast 4\.\d to 1\.$/)).not.toBeNull();
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(`Preview of Acme in ${code.value} and #1b55c4`);
});

test('a palette is one tap and is marked', async () => {
  // Given
  const heard = signups();
  renderApp('/onboarding');
  await basics();
  await heading('Choose your colours');
  // When
  await press('Berry');
  // Then
  expect(screen.getByRole('button', { name: 'Berry', pressed: true })).not.toBeNull();
  await press('Continue');
  await heading('Choose how to begin');
  expect(heard[1]?.body).toEqual({ primaryColor: '#9d174d', secondaryColor: '#6d28d9' });
});

test('a taken address has three free ones, and one tap takes one and goes on', async () => {
  // Given
  const heard = signups();
  const taken = { suggestions: ['acme-app', 'acme-hq', 'acme-team'], errors: [{ field: 'slug', message: 'Taken.' }] };
  server.use(http.post('/public/signup/start', () => problem(409, 'SLUG_TAKEN', taken), { once: true }));
  renderApp('/onboarding');
  await basics();
  const free = within(await screen.findByRole('group', { name: 'Free addresses' }));
  expect(free.getAllByRole('button')).toHaveLength(3);
  // When
  await userEvent.click(free.getByRole('button', { name: 'Take acme-hq' }));
  // Then
  await heading('Choose your colours');
  expect(heard[0]?.body).toEqual({ name: 'Café Zoë', ownerEmail: 'zoë+go@example.com', slug: 'acme-hq' });
});

test.each([
  [503, 'SIGNUPS_DISABLED', 'We have closed sign-ups for a short while. Nothing you typed is lost.'],
  [429, 'RATE_LIMITED', 'This can be done 5 times in an hour. Try again in 12 minutes.'],
])('a %i is said in plain words with a button, and is not tried by itself', async (status, code, detail) => {
  // Given
  let asked = 0;
  server.use(
    http.post('/public/signup/start', () => {
      asked += 1;
      return problem(status, code, { detail });
    }),
  );
  renderApp('/onboarding');
  // When
  await basics();
  // Then
  expect((await screen.findByRole('alert')).textContent).toContain(detail);
  expect(screen.getByRole('button', { name: 'Try again' })).not.toBeNull();
  expect(asked).toBe(1);
});

test('the steps are shown by name while they run, with how long each took', proves('JOIN-4'), async () => {
  // Given
  signups();
  server.use(http.get('/api/v1/tenants/t1/provision-events', () => streamOf(event(provision('processing')))));
  renderApp('/onboarding');
  // When
  await toStarter();
  // Then
  await heading('Setting up your workspace');
  const rows = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
  expect(rows).toEqual(['Add a welcome postDone12 ms', 'Check your webhookWorking0.8 s']);
  expect(screen.getByText('1 of 2 done')).not.toBeNull();
});

const stopped = provision('failed', { reason: 'The webhook did not answer as it should: GET answered 500.' });

test('a set-up that failed says why, and Retry goes on; the second of two taps is no error', proves('JOIN-90'), async () => {
  // Given
  signups();
  const at = '/api/v1/tenants/t1';
  let retries = 0;
  server.use(
    http.get(`${at}/provision-status`, () => HttpResponse.json(retries === 0 ? stopped : provision('complete'))),
    http.post(`${at}/provision-retry`, () => {
      retries += 1;
      return problem(409, 'NOT_FAILED');
    }),
  );
  renderApp('/onboarding');
  await toStarter();
  await heading('The set-up stopped');
  expect(screen.getByRole('alert').textContent).toContain('GET answered 500.');
  // When
  await doubleTap(screen.getByRole('button', { name: 'Try again' }));
  // Then
  await heading('Check your mail');
  expect(retries).toBe(1);
});

test('another webhook can be given after a failure', async () => {
  // Given
  const heard = signups();
  server.use(http.get('/api/v1/tenants/t1/provision-status', () => HttpResponse.json(stopped), { once: true }));
  renderApp('/onboarding');
  await toStarter();
  await heading('The set-up stopped');
  await userEvent.click(screen.getByRole('link', { name: 'Change the webhook' }));
  await userEvent.type(await screen.findByLabelText('Address of your Make.com webhook'), '/b');
  // When
  await press('Set up my workspace');
  // Then
  await heading('Check your mail');
  expect(heard.at(-1)?.body).toEqual({ webhookUrl: 'https://hook.make.example/a/b' });
});

test('one tap says whether it went smoothly, and words may follow', proves('JOIN-129'), async () => {
  // Given
  const heard = signups();
  renderApp('/onboarding');
  await toStarter();
  await heading('Check your mail');
  await press('Not quite');
  await userEvent.type(await screen.findByLabelText('What went wrong? (optional)'), 'The colours.');
  // When
  await press('Tell them');
  // Then
  await waitFor(() => expect(screen.queryByLabelText('What went wrong? (optional)')).toBeNull());
  expect(heard.slice(-2).map(({ body }) => body)).toEqual([{ smooth: false }, { smooth: false, words: 'The colours.' }]);
});

test('another workspace begins with nothing', async () => {
  // Given
  signups();
  const { history } = renderApp('/onboarding');
  await toStarter();
  await heading('Check your mail');
  // When
  await press('Start another workspace');
  // Then
  await heading('Start your workspace');
  expect(screen.getByLabelText<HTMLInputElement>('Company or project').value).toBe('');
  expect([history.at(-1), localStorage.length]).toEqual(['/onboarding', 0]);
});
