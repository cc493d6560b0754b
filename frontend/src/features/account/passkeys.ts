import { api, unwrap } from '~/shared/api/client.ts';
import { ApiError } from '~/shared/api/problem.ts';
import type { Passkey, PasskeyDescriptor } from '~/shared/api/schema.d.ts';

/** Browsers offer passkeys to pages over https and to localhost alone. */
export const canUsePasskeys = (): boolean => globalThis.isSecureContext && 'PublicKeyCredential' in globalThis;

/**
 * Lets the browser make a passkey, and adds it. Without an idempotency key: each try answers another challenge, which
 * works once anyway.
 */
export async function addPasskey(name: string): Promise<Passkey> {
  const { challenge, user, pubKeyCredParams, excludeCredentials, ...options } = await unwrap(api.POST('/api/passkeys/options'));
  const made = await asked(() =>
    navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(challenge),
        user: { ...user, id: bytes(user.id) },
        pubKeyCredParams: pubKeyCredParams.map(({ alg }) => ({ type: 'public-key', alg })),
        excludeCredentials: excludeCredentials.map(descriptor),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        attestation: 'none',
      },
    }),
  );
  const { response } = made;
  if (!(response instanceof AuthenticatorAttestationResponse)) throw wordless();
  const body = {
    name,
    clientData: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
    transports: response.getTransports(),
  };
  return unwrap(api.POST('/api/passkeys', { body }));
}

/** Lets the browser show a passkey of this person; false if they would not. */
export async function showPasskey(): Promise<boolean> {
  if (!canUsePasskeys()) throw unavailable();
  const { challenge, allowCredentials, rpId, timeout } = await unwrap(api.POST('/api/auth/step-up/options'));
  const publicKey: PublicKeyCredentialRequestOptions = {
    rpId,
    timeout,
    challenge: bytes(challenge),
    allowCredentials: allowCredentials.map(descriptor),
    userVerification: 'required',
  };
  const shown = await navigator.credentials.get({ publicKey }).catch(closed);
  if (shown === undefined) return false;
  if (!(shown instanceof PublicKeyCredential)) throw wordless();
  const { response } = shown;
  if (!(response instanceof AuthenticatorAssertionResponse)) throw wordless();
  const body = {
    id: text(shown.rawId),
    clientData: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
  };
  await api.POST('/api/auth/step-up', { body });
  return true;
}

async function asked(question: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const answer = await question().catch((failure: unknown) => {
    throw refusalOf(failure);
  });
  if (!(answer instanceof PublicKeyCredential)) throw wordless();
  return answer;
}

/** The browser tells a closed question from a fault by nothing but this name. */
function closed(failure: unknown): undefined {
  if (failure instanceof DOMException && failure.name === 'NotAllowedError') return undefined;
  throw refusalOf(failure);
}

const WORDS: Readonly<Record<string, string>> = {
  NotAllowedError: 'No passkey was made, because the question of the browser was closed. Try again when you are ready.',
  InvalidStateError: 'This device or key holds a passkey of yours already. Choose another one.',
  SecurityError: 'Passkeys work only at the proper address of this Livegate. Open it there and try again.',
  NotSupportedError: 'This device cannot make such a passkey. Try another one.',
};

function refusalOf(failure: unknown): Error {
  if (!(failure instanceof DOMException)) return failure instanceof Error ? failure : wordless();
  return failed(WORDS[failure.name] ?? 'The browser could not use a passkey. Try again, or use another device.');
}

const wordless = () => failed('The browser did not answer with a passkey. Try again, or use another device.');

const unavailable = () => failed('This asks for your passkey, and this browser cannot show one. Use another browser.');

const failed = (detail: string) =>
  new ApiError({ status: 422, code: 'PASSKEY_UNAVAILABLE', title: 'The passkey did not work', detail });

const TRANSPORTS: readonly string[] = ['ble', 'hybrid', 'internal', 'nfc', 'usb'] satisfies AuthenticatorTransport[];

const isTransport = (name: string): name is AuthenticatorTransport => TRANSPORTS.includes(name);

const descriptor = ({ id, transports }: PasskeyDescriptor): PublicKeyCredentialDescriptor => ({
  type: 'public-key',
  id: bytes(id),
  transports: transports.filter(isTransport),
});

const bytes = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.codePointAt(0) ?? 0);

const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCodePoint(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
