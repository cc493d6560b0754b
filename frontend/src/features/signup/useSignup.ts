import { useCallback, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import { withBackoff } from '~/shared/api/backoff.ts';
import { ApiError } from '~/shared/api/problem.ts';
import type { NewTenant, StartRequest } from '~/shared/api/schema.d.ts';
import { newKey } from '~/shared/lib/newKey.ts';
import { useLeaving } from '~/shared/lib/useLeaving.ts';
import { dropDraft, EMPTY, keepDraft, keptDraft, STEPS, type Basics, type Draft, type Step } from './draft.ts';
import { fingerprint } from './fingerprint.ts';
import { startSignup, type Shown } from './queries.ts';

export type Signup = ReturnType<typeof useSignup>;

const furthest = (one: Step, other: Step): Step => (STEPS.indexOf(one) > STEPS.indexOf(other) ? one : other);

/** One sign-up on its way: what was typed, one key for each deed, and the token, which stays in memory alone. */
export function useSignup() {
  const [draft, setDraft] = useState(keptDraft);
  const [waiting, setWaiting] = useState(false);
  const [expired, setExpired] = useState(false);
  const [, navigate] = useLocation();
  const newest = useRef(draft);
  const token = useRef<string | undefined>(undefined);
  // An answer that comes after somebody went back must not drag them on.
  const leaving = useLeaving(useSearch());

  const change = useCallback((part: Partial<Draft>) => {
    newest.current = { ...newest.current, ...part };
    keepDraft(newest.current);
    setDraft(newest.current);
  }, []);

  /** The same deed has the same key, also after the tab was killed; another deed has another. */
  const keyOf = useCallback(
    (deed: string, body: unknown): string => {
      const { intents } = newest.current;
      const of = fingerprint(body);
      const known = intents[deed];
      if (known?.of === of) return known.key;
      const key = newKey();
      change({ intents: { ...intents, [deed]: { key, of } } });
      return key;
    },
    [change],
  );

  const patiently = useCallback(
    async <T>(send: (signal: AbortSignal) => Promise<T>): Promise<T> => {
      const signal = leaving();
      try {
        const answer = await withBackoff(() => send(signal), { signal, onWait: () => setWaiting(true) });
        signal.throwIfAborted();
        return answer;
      } finally {
        setWaiting(false);
      }
    },
    [leaving],
  );

  const goTo = useCallback(
    (step: Step, how: { replace?: boolean } = {}) => {
      change({ reached: furthest(step, newest.current.reached) });
      navigate(paths.onboarding(step === 'basics' ? undefined : step), how);
    },
    [change, navigate],
  );

  const begin = useCallback(
    async (basics: Basics) => {
      const body = bodyOf(basics);
      const key = keyOf('start', body);
      const { jwt, tenant } = await patiently((signal) => startSignup(body, key, signal));
      token.current = jwt;
      setExpired(false);
      const isAnother = tenant.id !== newest.current.started?.tenant.id;
      change({ basics, started: { key, body, tenant: ownOf(tenant) }, ...(isAnother && { reached: 'basics' }) });
    },
    [change, keyOf, patiently],
  );

  /** A start that is sent again under its key answers with the same workspace and a fresh token. */
  const shown = useCallback(
    async (signal: AbortSignal): Promise<Shown> => {
      const { started } = newest.current;
      if (started === undefined) throw unknownStart();
      if (token.current === undefined) {
        const { jwt, tenant } = await startSignup(started.body, started.key, signal).catch(asUnknownStart);
        token.current = jwt;
        change({ started: { ...started, tenant: ownOf(tenant) } });
      }
      return { Authorization: `Bearer ${token.current}` };
    },
    [change],
  );

  /** With the token; without a valid one it is step 1 again, and nothing that was typed is lost. */
  const withToken = useCallback(
    async <T>(send: (shown: Shown) => Promise<T>, signal: AbortSignal): Promise<T> => {
      try {
        return await send(await shown(signal));
      } catch (failure) {
        if (!(failure instanceof ApiError) || failure.status !== 401) throw failure;
        token.current = undefined;
        setExpired(true);
        change({ reached: 'basics' });
        navigate(paths.onboarding(), { replace: true });
        throw failure;
      }
    },
    [change, navigate, shown],
  );

  const deed = useCallback(
    <T>(send: (shown: Shown) => Promise<T>): Promise<T> => patiently((signal) => withToken(send, signal)),
    [patiently, withToken],
  );

  const forgetKey = useCallback(
    (done: string) => {
      const { [done]: gone, ...intents } = newest.current.intents;
      if (gone !== undefined) change({ intents });
    },
    [change],
  );

  const startOver = useCallback(() => {
    token.current = undefined;
    newest.current = EMPTY;
    dropDraft();
    setDraft(EMPTY);
    setExpired(false);
    navigate(paths.onboarding(), { replace: true });
  }, [navigate]);

  return { draft, waiting, expired, change, keyOf, forgetKey, begin, withToken, deed, goTo, startOver };
}

const ownOf = ({ id, slug, name }: NewTenant): NonNullable<Draft['started']>['tenant'] => ({ id, slug, name });

const unknownStart = (): ApiError =>
  new ApiError({ status: 401, code: 'INVALID_TOKEN', title: 'This sign-up is not known any more' });

/** Whatever refuses the start for what it says, the sign-up begins again; a busy or broken server does not mean that. */
function asUnknownStart(failure: unknown): never {
  const refused = failure instanceof ApiError && failure.status >= 400 && failure.status < 500 && failure.status !== 429;
  throw refused && failure.code !== 'IDEMPOTENCY_IN_PROGRESS' ? unknownStart() : failure;
}

const bodyOf = ({ name, ownerEmail, ownerName, slug }: Basics): StartRequest => ({
  name,
  ownerEmail,
  ...(slug !== '' && { slug }),
  ...(ownerName !== '' && { ownerName }),
});
