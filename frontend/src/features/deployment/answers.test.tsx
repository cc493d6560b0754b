import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { Finding } from '~/shared/api/schema.d.ts';
import { config, finding, preflight, untouched, wizard } from '~/testing/deploy.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { problem, server } from '~/testing/server.ts';

const go = (name = 'Continue') => screen.getByRole('button', { name });

test('nothing chosen is said at the choice, and nothing is sent', async () => {
  // Given
  const { saved } = wizard(untouched);
  renderApp('/dashboard/deploy/provider');
  await screen.findByRole('radio', { name: /Render/ });
  // When
  await userEvent.click(go());
  // Then
  expect(await screen.findAllByText('Choose where your app will live.')).toHaveLength(2);
  expect(document.title).toMatch(/^Error: /);
  expect(saved).toEqual([]);
});

test('a choice is saved once, however often Continue is pressed, and leads on', proves('WIZ-14'), async () => {
  // Given
  const { saved } = wizard(untouched);
  const { history } = renderApp('/dashboard/deploy/provider');
  await userEvent.click(await screen.findByRole('radio', { name: /Render/ }));
  expect(screen.getByText('Step 1 of 8')).not.toBeNull();
  // When
  await doubleTap(go());
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: 'What is the address of your app?' })).not.toBeNull();
  expect(history.at(-1)).toBe('/dashboard/deploy/url');
  expect(saved).toEqual([{ provider: 'render' }]);
});

test('what was typed and not saved is there again, and only in the workspace where it was typed', async () => {
  // Given
  wizard(config(['provider']));
  const first = renderApp('/dashboard/deploy/url');
  await userEvent.type(await screen.findByLabelText('Address'), 'app.acme.c');
  first.navigate('/dashboard/deploy');
  await screen.findByRole('heading', { name: 'Get your app live' });
  // When
  first.navigate('/dashboard/deploy/url');
  // Then
  expect((await screen.findByLabelText<HTMLInputElement>('Address')).value).toBe('app.acme.c');
  expect(screen.getByLabelText<HTMLInputElement>('Who administers your app?').value).toBe('ada@acme.example');
  expect(Object.keys(sessionStorage).filter((key) => !key.startsWith('livegate.draft.deploy.t1.'))).toEqual([]);
});

test('an address without its https is understood, and the draft of it is gone', proves('WIZ-15'), async () => {
  // Given
  const { saved } = wizard(config(['provider']));
  renderApp('/dashboard/deploy/url');
  await userEvent.type(await screen.findByLabelText('Address'), ' app.acme.com ');
  // When
  await userEvent.click(go());
  // Then
  await screen.findByRole('heading', { level: 1, name: 'Where is your database?' });
  expect(saved).toEqual([
    { appUrl: 'https://app.acme.com', adminEmail: 'ada@acme.example', healthPath: null, readyPath: null },
  ]);
  expect(sessionStorage.length).toBe(0);
});

test('a refused address stands at its field, with what was typed', async () => {
  // Given
  wizard(config(['provider']));
  const errors = [{ field: 'appUrl', message: 'That is a private address.' }];
  server.use(http.put('/api/deploy/config', () => problem(400, 'TARGET_NOT_ALLOWED', { errors })));
  renderApp('/dashboard/deploy/url');
  await userEvent.type(await screen.findByLabelText('Address'), 'https://10.0.0.1');
  // When
  await userEvent.click(go());
  // Then
  expect(await screen.findAllByText('That is a private address.')).toHaveLength(2);
  expect(screen.getByLabelText<HTMLInputElement>('Address').value).toBe('https://10.0.0.1');
});

test('without a connection nothing is lost and one button tries again', async () => {
  // Given
  wizard(config(['provider']));
  server.use(http.put('/api/deploy/config', () => HttpResponse.error()));
  renderApp('/dashboard/deploy/url');
  await userEvent.type(await screen.findByLabelText('Address'), 'https://app.acme.com');
  // When
  await userEvent.click(go());
  // Then
  expect(await screen.findByRole('heading', { name: 'No connection' })).not.toBeNull();
  expect(screen.getByRole('button', { name: 'Try again' })).not.toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Address').value).toBe('https://app.acme.com');
});

const looks = (...findings: readonly Finding[]) => {
  const asked: string[] = [];
  server.use(
    http.post('/api/deploy/preflight/database', ({ request }) => {
      asked.push(new URL(request.url).pathname);
      return HttpResponse.json({ status: 'passed', findings });
    }),
  );
  return asked;
};

test('a database that answers leads on, and its URL stays nowhere', proves('WIZ-16'), async () => {
  // Given
  const { saved } = wizard(config(['provider', 'url'], { provider: 'render' }));
  const asked = looks(finding('DatabaseReachable', 'passed', { message: 'It answers.' }));
  renderApp('/dashboard/deploy/database');
  await userEvent.type(await screen.findByLabelText('Database URL'), 'postgres://u:unseen@h/d');
  // When
  await userEvent.click(go());
  // Then
  await screen.findByRole('heading', { level: 1, name: 'Which secrets does your app need?' });
  expect(saved).toEqual([{ databaseUrl: 'postgres://u:unseen@h/d' }]);
  expect(asked).toHaveLength(1);
  expect(document.body.innerHTML + JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)])).not.toContain('unseen');
});

test('a database that does not answer says what to do there, and one may go on', async () => {
  // Given
  wizard(config(['provider', 'url'], { provider: 'render' }));
  const fix = [{ kind: 'text' as const, label: 'Allow this address under Access Control.' }];
  looks(finding('DatabaseReachable', 'failed', { message: 'It refuses.', fix }));
  const { history } = renderApp('/dashboard/deploy/database');
  await userEvent.type(await screen.findByLabelText('Database URL'), 'postgres://u:p@h/d');
  await userEvent.click(go());
  expect(await screen.findByText('It refuses.')).not.toBeNull();
  expect(screen.getByText('Allow this address under Access Control.')).not.toBeNull();
  expect(screen.getByText('db.acme.example')).not.toBeNull();
  // When
  await userEvent.click(go());
  // Then
  await waitFor(() => expect(history.at(-1)).toBe('/dashboard/deploy/secrets'));
});

test('a stored database is looked at again when asked, and nothing else is', async () => {
  // Given
  wizard(config(['database'], { provider: 'render', databaseUrl: { set: true, host: 'db.acme.example' } }));
  looks(finding('DatabaseReachable', 'failed', { message: 'It is asleep.' }));
  renderApp('/dashboard/deploy/database');
  // When
  await doubleTap(await screen.findByRole('button', { name: 'Check it now' }));
  // Then
  expect(await screen.findByText('It is asleep.')).not.toBeNull();
  expect(screen.queryByLabelText(/database URL/i)).toBeNull();
});

test('whoever comes from a finding goes back to it with the answer', async () => {
  // Given
  wizard(config(['provider', 'url', 'database'], { databaseUrl: { set: true, host: 'old.example' } }));
  const asked: unknown[] = [];
  server.use(
    http.post('/api/deploy/preflight', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(preflight([finding('DatabaseReachable', 'passed')], { revision: 2 }));
    }),
  );
  const { history } = renderApp('/dashboard/deploy/database?fix=DatabaseReachable');
  await userEvent.type(await screen.findByLabelText('New database URL'), 'postgres://u:p@h/d');
  // When
  await userEvent.click(go('Save and check again'));
  // Then
  await waitFor(() => expect(asked).toEqual([{ only: ['DatabaseReachable'] }]));
  expect(history.at(-1)).toBe('/dashboard/deploy/preflight');
});
