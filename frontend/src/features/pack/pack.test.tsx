import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { Pack } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server, untouched } from '~/testing/server.ts';

const pack: Pack = {
  id: 'p1',
  appName: 'Acme',
  appUrl: 'https://app.acme.example',
  provider: 'render',
  database: 'external',
  digest: 'd',
  downloadUrl: '/api/deploy/packs/p1/download',
  createdAt: '2026-11-21T10:00:00Z',
};

const host = (id: string, label: string) => ({
  id,
  label,
  goodFor: 'A web app.',
  needsCard: false,
  sleep: '',
  secretsAt: '',
  databaseUrlAt: '',
  databaseSteps: [],
  keys: [],
});

function packs(made: readonly Pack[] = []) {
  const asked: unknown[] = [];
  server.use(
    http.get('/api/deploy/config', () =>
      HttpResponse.json({ ...untouched, revision: 1, provider: 'render', appUrl: 'https://app.acme.example' }),
    ),
    http.get('/api/deploy/providers', () => HttpResponse.json({ items: [host('render', 'Render'), host('docker', 'Docker')] })),
    http.get('/api/deploy/packs', () => HttpResponse.json({ items: made })),
    http.get('/api/deploy/packs/p1', () =>
      HttpResponse.json({ pack, files: [{ path: 'DEPLOY_STEPS.md', text: 'Press Deploy.', program: false }] }),
    ),
    http.post('/api/deploy/packs/generate', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ packId: 'p1', status: 'ready', downloadUrl: pack.downloadUrl });
    }),
  );
  return asked;
}

test('the answers are known already, and one press makes files that can be read before the download', async () => {
  // Given
  const asked = packs();
  renderApp('/dashboard/deploy/pack');
  // When
  await doubleTap(await screen.findByRole('button', { name: 'Generate Deploy Pack' }));
  // Then
  const files = within(await screen.findByRole('region', { name: 'Your deploy pack' }));
  expect((await files.findByRole('link', { name: 'Download as ZIP' })).getAttribute('href')).toBe(pack.downloadUrl);
  expect(files.getByText('Press Deploy.')).not.toBeNull();
  expect(asked).toEqual([{ provider: 'render', appName: 'Acme', appUrl: 'https://app.acme.example' }]);
});

test('another host and its database are chosen for this pack alone', proves('GO-40'), async () => {
  // Given
  const asked = packs();
  renderApp('/dashboard/deploy/pack');
  await userEvent.click(await screen.findByRole('radio', { name: /Docker/ }));
  await userEvent.selectOptions(screen.getByLabelText('Where is the database?'), 'managed');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Generate Deploy Pack' }));
  // Then
  await screen.findByRole('link', { name: 'Download as ZIP' });
  expect(asked).toEqual([{ provider: 'docker', appName: 'Acme', appUrl: 'https://app.acme.example', database: 'managed' }]);
});

test('a name that no host would take is refused at its field, and stays typed', async () => {
  // Given
  packs();
  server.use(
    http.post('/api/deploy/packs/generate', () =>
      problem(400, 'VALIDATION_FAILED', { errors: [{ field: 'appName', message: 'Use letters, digits and spaces.' }] }),
    ),
  );
  renderApp('/dashboard/deploy/pack');
  const name = await screen.findByLabelText<HTMLInputElement>('Name of your app');
  await userEvent.clear(name);
  await userEvent.type(name, '../../x');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Generate Deploy Pack' }));
  // Then
  expect(await screen.findAllByText('Use letters, digits and spaces.')).toHaveLength(2);
  expect(name.value).toBe('../../x');
});

test('packs made before can be read again', async () => {
  // Given
  packs([pack]);
  renderApp('/dashboard/deploy/pack');
  // When
  await userEvent.click(await screen.findByRole('button', { name: /^See the files for Render, / }));
  // Then
  expect(await screen.findByText('Press Deploy.')).not.toBeNull();
});

test('a member is told that packs are not for members', async () => {
  // Given
  packs();
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/deploy/pack');
  // Then
  expect(await screen.findByText('Deploy packs are for owners and admins.')).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Generate Deploy Pack' })).toBeNull();
});
