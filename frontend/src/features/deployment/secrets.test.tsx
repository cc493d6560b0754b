import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import type { DeployKey } from '~/shared/api/schema.d.ts';
import { config, render, wizard } from '~/testing/deploy.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { problem, server } from '~/testing/server.ts';
import { envFile } from './secrets.ts';

const key = (name: string, more: Partial<DeployKey> = {}): DeployKey => ({
  name,
  set: true,
  made: true,
  fingerprint: '9f3a11c0',
  createdAt: '2026-11-20T09:00:00Z',
  ...more,
});
const missing = (name: string): DeployKey => ({ name, set: false, made: false });

const having = (...keys: readonly DeployKey[]) => wizard(config(['provider'], { provider: 'render', keys: [...keys] }));

const makes = (values: Readonly<Record<string, string>>) => {
  const asked: unknown[] = [];
  server.use(
    http.post('/api/env/generate', async ({ request }) => {
      asked.push(await request.json());
      const references = Object.keys(values).map((name) => key(name));
      return HttpResponse.json({ ...values, shownOnce: true, warning: 'Once.', references });
    }),
  );
  return asked;
};

test('missing secrets are made once, shown once, and gone after leaving', proves('WIZ-17', 'WIZ-23', 'WIZ-30'), async () => {
  // Given
  having(missing('JWT_SECRET'), missing('ENCRYPTION_KEY'));
  const asked = makes({ JWT_SECRET: 'jwt-VALUE', ENCRYPTION_KEY: 'enc-VALUE' });
  const { navigate } = renderApp('/dashboard/deploy/secrets');
  await doubleTap(await screen.findByRole('button', { name: 'Make the secrets' }));
  expect(await screen.findByText('jwt-VALUE')).not.toBeNull();
  expect(screen.getByText('enc-VALUE')).not.toBeNull();
  expect(screen.getByText(/Open your service, then Environment/)).not.toBeNull();
  // When
  navigate('/dashboard/deploy');
  await screen.findByRole('heading', { name: 'Get your app live' });
  navigate('/dashboard/deploy/secrets');
  await screen.findByRole('heading', { level: 1, name: /secrets/ });
  // Then
  expect(document.body.innerHTML).not.toContain('VALUE');
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  expect(asked).toEqual([{ keys: ['JWT_SECRET', 'ENCRYPTION_KEY'] }]);
});

test('storing them leads on', async () => {
  // Given
  having(missing('JWT_SECRET'));
  makes({ JWT_SECRET: 'jwt-VALUE' });
  server.use(http.get('/api/credentials', () => HttpResponse.json({ items: [], integrations: [] })));
  const { history } = renderApp('/dashboard/deploy/secrets');
  await userEvent.click(await screen.findByRole('button', { name: 'Make JWT_SECRET' }));
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'I have stored these' }));
  // Then
  await screen.findByRole('heading', { level: 1, name: 'Which services does your app use?' });
  expect(history.at(-1)).toBe('/dashboard/deploy/keys');
  expect(document.body.innerHTML).not.toContain('VALUE');
});

test('one file holds what was shown, and the address', () => {
  // Given
  const made = { JWT_SECRET: 'a', references: [key('JWT_SECRET')], shownOnce: true, warning: 'Once.' };
  // When
  const file = envFile(made, config([], { appUrl: 'https://app.acme.com' }), render.secretsAt);
  // Then
  expect(file.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
    'APP_URL=https://app.acme.com',
    'JWT_SECRET=a',
    '',
  ]);
});

test('the file goes to the disk and to no other place', async () => {
  // Given
  having(missing('JWT_SECRET'));
  makes({ JWT_SECRET: 'jwt-VALUE' });
  const kept: Blob[] = [];
  URL.createObjectURL = vi.fn<(blob: Blob) => string>((blob) => {
    kept.push(blob);
    return 'blob:x';
  });
  renderApp('/dashboard/deploy/secrets');
  await userEvent.click(await screen.findByRole('button', { name: 'Make JWT_SECRET' }));
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Download .env' }));
  // Then
  expect(await kept[0]?.text()).toContain('JWT_SECRET=jwt-VALUE\n');
});

test('of a stored secret there is a fingerprint, and of the one before too while it may be in use', async () => {
  // Given
  having(key('JWT_SECRET', { previous: { fingerprint: 'aa11bb22', until: '2026-11-22T09:00:00Z' } }));
  // When
  renderApp('/dashboard/deploy/secrets');
  // Then
  expect(await screen.findByText('9f3a11c0')).not.toBeNull();
  expect(screen.getByText('aa11bb22')).not.toBeNull();
  expect(screen.getByRole('link', { name: 'Continue' }).getAttribute('href')).toBe('/dashboard/deploy/keys');
});

test('rotating names its consequence first and shows the new value', async () => {
  // Given
  having(key('JWT_SECRET'));
  const asked = makes({ JWT_SECRET: 'new-VALUE' });
  renderApp('/dashboard/deploy/secrets');
  await userEvent.click(await screen.findByRole('button', { name: 'Rotate JWT_SECRET' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/everybody has to sign in again/)).not.toBeNull();
  // When
  await doubleTap(dialog.getByRole('button', { name: 'Rotate' }));
  // Then
  expect(await screen.findByText('new-VALUE')).not.toBeNull();
  expect(asked).toEqual([{ keys: ['JWT_SECRET'] }]);
});

test('a weak one that was brought is made anew when a finding asks for it', async () => {
  // Given
  having(key('JWT_SECRET', { made: false }));
  makes({ JWT_SECRET: 'new-VALUE' });
  renderApp('/dashboard/deploy/secrets?fix=SecretsStrong&make=JWT_SECRET');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Make JWT_SECRET' }));
  // Then
  expect(await screen.findByText('new-VALUE')).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Rotate JWT_SECRET' })).toBeNull();
});

test('too often is said beside the button', async () => {
  // Given
  having(missing('JWT_SECRET'));
  server.use(http.post('/api/env/generate', () => problem(429, 'RATE_LIMITED', { detail: 'Wait ten minutes.' })));
  renderApp('/dashboard/deploy/secrets');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Make JWT_SECRET' }));
  // Then
  expect((await screen.findByRole('alert')).textContent).toBe('Wait ten minutes.');
});
