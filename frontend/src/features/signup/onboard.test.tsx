import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { doubleTap } from '~/testing/doubleTap.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';
import { provision, signups } from '~/testing/signup.ts';

const AT = '/api/v1/tenants/t1';
const tenant = { id: 't1', slug: 'acme', name: 'Acme', plan: 'pro', provisionState: 'processing' };
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

beforeEach(() =>
  server.use(http.get('/api/me', () => HttpResponse.json({ user: { ...me().user, operator: true }, tenants: [] }))),
);

function onboarding() {
  const heard: { readonly key: string | null; readonly body: unknown }[] = [];
  signups();
  server.use(
    http.post('/api/admin/onboard', async ({ request }) => {
      heard.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
      return HttpResponse.json({ jwt: 'token-of-acme', tenant }, { status: 201 });
    }),
  );
  return heard;
}

async function fill() {
  await heading('Sign somebody up');
  await userEvent.type(screen.getByLabelText('Company or project'), 'Acme');
  await userEvent.type(screen.getByLabelText('Their e-mail address'), 'zoe@acme.example');
  await userEvent.click(screen.getByRole('radio', { name: /^Pro/ }));
}

test('an operator signs somebody up, once for a double tap, and sees the set-up to its end', proves('JOIN-1'), async () => {
  // Given
  const heard = onboarding();
  renderApp('/admin/onboard');
  await fill();
  // When
  await doubleTap(screen.getByRole('button', { name: 'Sign them up' }));
  // Then
  await heading('Acme is ready');
  expect(screen.getByText('zoe@acme.example')).not.toBeNull();
  expect(heard).toEqual([
    { key: expect.stringMatching(/^[0-9a-f-]{36}$/), body: { name: 'Acme', ownerEmail: 'zoe@acme.example', plan: 'pro' } },
  ]);
});

test('a taken address has free ones here too', async () => {
  // Given
  const heard = onboarding();
  const taken = { suggestions: ['acme-app', 'acme-hq', 'acme-team'], errors: [{ field: 'slug', message: 'Taken.' }] };
  server.use(http.post('/api/admin/onboard', () => problem(409, 'SLUG_TAKEN', taken), { once: true }));
  renderApp('/admin/onboard');
  await fill();
  await userEvent.click(screen.getByRole('button', { name: 'Sign them up' }));
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Take acme-team' }));
  // Then
  await heading('Acme is ready');
  expect(heard[0]?.body).toMatchObject({ slug: 'acme-team' });
});

test('a set-up that failed is tried again by the operator', async () => {
  // Given
  onboarding();
  const retried: (string | null)[] = [];
  const stopped = provision('failed', { reason: 'The runner did not answer.' });
  server.use(
    http.get(`${AT}/provision-status`, () => HttpResponse.json(retried.length === 0 ? stopped : provision('complete'))),
    http.post(`${AT}/provision-retry`, ({ request }) => {
      retried.push(request.headers.get('Authorization'));
      return new HttpResponse(null, { status: 202 });
    }),
  );
  renderApp('/admin/onboard');
  await fill();
  await userEvent.click(screen.getByRole('button', { name: 'Sign them up' }));
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('The runner did not answer.')).not.toBeNull();
  // When
  await userEvent.click(alert.getByRole('button', { name: 'Try again' }));
  // Then
  await heading('Acme is ready');
  expect(retried).toEqual(['Bearer token-of-acme']);
});

test('who is no operator is led back', async () => {
  // Given
  server.use(http.get('/api/me', () => HttpResponse.json(me())));
  // When
  renderApp('/admin/onboard');
  // Then
  expect(await screen.findByRole('heading', { name: 'Only operators work here' })).not.toBeNull();
});
