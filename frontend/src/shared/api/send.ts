import { newKey } from '~/shared/lib/newKey.ts';
import { refusalOf, timedOut, unreachable } from './problem.ts';

const SECOND = 1000;
export const DEFAULT_TIMEOUT = 15 * SECOND;

type Send = (request: Request) => Promise<Response>;

interface Manner {
  readonly timeout?: number;
  /** A guest's 401 is an answer and not the end of a session. */
  readonly guest?: boolean;
}

let sessionLost: () => void = () => undefined;

/** The app says what the end of a session means; the client knows no routes. */
export function onSessionLost(react: () => void): void {
  sessionLost = react;
}

let showPasskey: () => Promise<boolean> = async () => false;

/** The app says how a passkey is shown, whose code would cost every page what few need; false if the person would not. */
export function onStepUp(show: () => Promise<boolean>): void {
  showPasskey = show;
}

let confirming: Promise<boolean> | undefined;

/** Asks for a passkey ahead of what will need it. Calls that are refused for want of one ask by themselves. */
export function confirmWithPasskey(): Promise<boolean> {
  confirming ??= showPasskey().finally(() => {
    confirming = undefined;
  });
  return confirming;
}

const REMEDIES: Readonly<Record<string, () => Promise<boolean>>> = {
  SESSION_EXPIRED: () => refreshed(),
  STEP_UP_REQUIRED: () => confirmWithPasskey(),
};

/** The only door to the network: each call ends by itself, and each failure is an ApiError. */
export function sending({ timeout = DEFAULT_TIMEOUT, guest = false }: Manner = {}): Send {
  const attempt = async (request: Request, tried: readonly string[]): Promise<Response> => {
    const again = request.clone();
    const response = await bounded(request, timeout);
    if (response.ok) return response;
    const refusal = await refusalOf(response);
    if (guest || isPublic(request)) throw refusal;
    const remedy = tried.includes(refusal.code) ? undefined : REMEDIES[refusal.code];
    if (remedy !== undefined && (await remedy())) return attempt(again, [...tried, refusal.code]);
    if (refusal.status === 401) sessionLost();
    throw refusal;
  };
  return (request) => attempt(request, []);
}

async function bounded(request: Request, timeout: number): Promise<Response> {
  const clock = AbortSignal.timeout(timeout);
  try {
    return await globalThis.fetch(request, { signal: AbortSignal.any([request.signal, clock]) });
  } catch (failure) {
    if (request.signal.aborted) throw failure;
    throw clock.aborted ? timedOut() : unreachable();
  }
}

const isPublic = (request: Request): boolean => new URL(request.url).pathname.startsWith('/public/');

let refreshing: Promise<boolean> | undefined;

/**
 * Ten calls may learn at once that the session ended; one of them asks for a new one. Only a refusal says that there
 * is none: without a connection nobody knows, and whoever asked tries again.
 */
function refreshed(): Promise<boolean> {
  refreshing ??= refresh().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

async function refresh(): Promise<boolean> {
  const request = new Request(new URL('/public/auth/refresh', location.origin), {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    body: '{}',
  });
  const response = await bounded(request, DEFAULT_TIMEOUT);
  if (response.ok) return true;
  const refusal = await refusalOf(response);
  if (refusal.status === 401) return false;
  throw refusal;
}
