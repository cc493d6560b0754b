import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderApp } from '~/testing/renderApp.tsx';
import { problem, server } from '~/testing/server.ts';

const PHONE = { id: 'p1', name: 'Phone', createdAt: '2026-11-01T09:00:00Z' };
const buffer = (text: string) => new TextEncoder().encode(text).buffer;

class FakeAttestation {
  clientDataJSON = buffer('{}');
  attestationObject = buffer('??>');
  getTransports = () => ['internal'];
}

class FakeAssertion {
  clientDataJSON = buffer('{}');
  authenticatorData = buffer('data');
  signature = buffer('signed');
}

class FakeCredential {
  rawId = buffer('key');
  readonly response: unknown;
  constructor(response: unknown) {
    this.response = response;
  }
}

const create = vi.fn<(options: CredentialCreationOptions) => Promise<unknown>>();
const get = vi.fn<(options: CredentialRequestOptions) => Promise<unknown>>();

function browserWithPasskeys() {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('PublicKeyCredential', FakeCredential);
  vi.stubGlobal('AuthenticatorAttestationResponse', FakeAttestation);
  vi.stubGlobal('AuthenticatorAssertionResponse', FakeAssertion);
  Object.defineProperty(navigator, 'credentials', { value: { create, get }, configurable: true });
}

const creation = {
  challenge: 'AQID',
  rp: { id: 'localhost', name: 'Livegate' },
  user: { id: 'BAUG', name: 'ada@acme.example', displayName: 'Ada' },
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 300_000,
  excludeCredentials: [{ type: 'public-key', id: 'Bwg', transports: ['internal', 'carrier-pigeon'] }],
  authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  attestation: 'none',
};
const request = {
  challenge: 'AQID',
  rpId: 'localhost',
  timeout: 300_000,
  allowCredentials: [{ type: 'public-key', id: 'a2V5', transports: [] }],
  userVerification: 'required',
};

beforeEach(() => {
  create.mockResolvedValue(new FakeCredential(new FakeAttestation()));
  get.mockResolvedValue(new FakeCredential(new FakeAssertion()));
});

afterEach(() => vi.unstubAllGlobals());

test('a browser without passkeys says so and offers no form', async () => {
  // Given
  const start = '/dashboard/settings';
  // When
  renderApp(start);
  // Then
  expect(await screen.findByText(/This browser cannot make passkeys here/)).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Add a passkey' })).toBeNull();
});

test('a passkey is made as the server asked and added under its name', async () => {
  // Given
  browserWithPasskeys();
  const sent: unknown[] = [];
  server.use(
    http.post('/api/passkeys/options', () => HttpResponse.json(creation)),
    http.post('/api/passkeys', async ({ request: asked }) => {
      sent.push(await asked.json());
      server.use(http.get('/api/passkeys', () => HttpResponse.json({ items: [PHONE] })));
      return HttpResponse.json(PHONE, { status: 201 });
    }),
  );
  renderApp('/dashboard/settings');
  await userEvent.type(await screen.findByLabelText('Name of the passkey'), 'Phone');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Add a passkey' }));
  // Then
  expect(await screen.findByRole('button', { name: 'Remove Phone' })).not.toBeNull();
  expect(sent).toEqual([{ name: 'Phone', clientData: 'e30', attestationObject: 'Pz8-', transports: ['internal'] }]);
  expect(create.mock.calls[0]?.[0].publicKey).toMatchObject({
    challenge: new Uint8Array([1, 2, 3]),
    user: { id: new Uint8Array([4, 5, 6]), name: 'ada@acme.example' },
    excludeCredentials: [{ id: new Uint8Array([7, 8]), transports: ['internal'] }],
  });
  expect(screen.getByText(/Add a second one/)).not.toBeNull();
});

test.each([
  ['NotAllowedError', /the question of the browser was closed/],
  ['InvalidStateError', /holds a passkey of yours already/],
  ['SecurityError', /proper address/],
])('a browser that refuses with %s is explained, and the name stays', async (name, words) => {
  // Given
  browserWithPasskeys();
  create.mockRejectedValue(new DOMException('refused', name));
  server.use(http.post('/api/passkeys/options', () => HttpResponse.json(creation)));
  renderApp('/dashboard/settings');
  await userEvent.type(await screen.findByLabelText('Name of the passkey'), 'Phone');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Add a passkey' }));
  // Then
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(screen.getByDisplayValue('Phone')).not.toBeNull();
});

test('removing asks for the passkey by itself and then removes', async () => {
  // Given
  browserWithPasskeys();
  const deeds: unknown[] = [];
  server.use(
    http.get('/api/passkeys', () => HttpResponse.json({ items: deeds.includes('removed') ? [] : [PHONE] })),
    http.post('/api/auth/step-up/options', () => HttpResponse.json(request)),
    http.post('/api/auth/step-up', async ({ request: asked }) => {
      deeds.push(await asked.json());
      return HttpResponse.json({ confirmedUntil: '2026-11-21T09:05:00Z' });
    }),
    http.delete('/api/passkeys/p1', () => {
      if (deeds.length === 0) return problem(403, 'STEP_UP_REQUIRED');
      deeds.push('removed');
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp('/dashboard/settings');
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Phone' }));
  expect(await screen.findByText(/It is your last one/)).not.toBeNull();
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
  // Then
  expect(await screen.findByText('You have none yet.')).not.toBeNull();
  expect(deeds).toEqual([
    { id: 'a2V5', clientData: 'e30', authenticatorData: 'ZGF0YQ', signature: 'c2lnbmVk' },
    'removed',
  ]);
});

test('whoever closes the question of the browser reads what was asked of them', async () => {
  // Given
  browserWithPasskeys();
  get.mockRejectedValue(new DOMException('closed', 'NotAllowedError'));
  server.use(
    http.get('/api/passkeys', () => HttpResponse.json({ items: [PHONE] })),
    http.post('/api/auth/step-up/options', () => HttpResponse.json(request)),
    http.delete('/api/passkeys/p1', () => problem(403, 'STEP_UP_REQUIRED', { detail: 'Confirm with your passkey.' })),
  );
  renderApp('/dashboard/settings');
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Phone' }));
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Remove' }));
  // Then
  expect((await screen.findByRole('alert')).textContent).toBe('Confirm with your passkey.');
});
