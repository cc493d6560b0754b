import { pause } from '~/shared/api/backoff.ts';
import { ApiError } from '~/shared/api/problem.ts';

const SECOND_TRY = 1000;
const FORGOTTEN = 5 * 60_000;

export type Ask<T> = (signal: AbortSignal, now: T | undefined) => Promise<T>;

export interface State<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
}

const worthASecondTry = (failure: unknown): boolean =>
  failure instanceof ApiError && (failure.status === 0 || failure.status >= 500);

/** One question, whoever asks it: its last answer, and at most one call on its way. */
export class Answer<T> {
  state: State<T> = { data: undefined, error: null, isFetching: false };
  readonly #listeners = new Set<() => void>();
  #ask: Ask<T> | undefined;
  #cameAt = 0;
  #leftAt = Date.now();
  #running: { readonly end: AbortController; readonly done: Promise<void> } | undefined;

  /** Nobody looks at it any more: then a call on its way has nobody to answer. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      this.#leftAt = Date.now();
      if (this.#listeners.size === 0) this.stop();
    };
  };

  isOlderThan = (milliseconds: number): boolean => Date.now() - this.#cameAt >= milliseconds;

  isForgotten = (): boolean => this.#listeners.size === 0 && Date.now() - this.#leftAt > FORGOTTEN;

  /** Asks, or joins the call that is on its way. Never rejects: the failure is in the state. */
  ask(question: Ask<T>): Promise<void> {
    this.#ask = question;
    return this.#running?.done ?? this.#begin(question);
  }

  /** Says what will be asked once the answer grows old: one that was put here is shown without a call. */
  know(question: Ask<T>): void {
    this.#ask = question;
  }

  /** Another question for once; asked again, it is the usual one. */
  askOnce(question: Ask<T>): Promise<void> {
    this.stop();
    return this.#begin(question);
  }

  become(data: T): void {
    this.stop();
    this.#cameAt = Date.now();
    this.#show({ data, error: null, isFetching: false });
  }

  /** A call on its way may have begun before the change, so it is not waited for. */
  async grewOld(): Promise<void> {
    this.#cameAt = 0;
    if (this.#listeners.size === 0 || this.#ask === undefined) return;
    this.stop();
    await this.#begin(this.#ask);
  }

  stop(): void {
    this.#running?.end.abort();
    this.#running = undefined;
    if (this.state.isFetching) this.#show({ ...this.state, isFetching: false });
  }

  #begin(question: Ask<T>): Promise<void> {
    const end = new AbortController();
    const done = this.#settle(question, end.signal);
    this.#running = { end, done };
    return done;
  }

  async #settle(question: Ask<T>, signal: AbortSignal): Promise<void> {
    const { data, error } = this.state;
    this.#show({ data, error: data === undefined ? null : error, isFetching: true });
    try {
      const answer = await twice(() => question(signal, this.state.data), signal);
      if (signal.aborted) return;
      this.#cameAt = Date.now();
      this.#ended({ data: answer, error: null, isFetching: false });
    } catch (failure) {
      if (signal.aborted) return;
      const known = failure instanceof Error ? failure : new Error(String(failure));
      this.#ended({ data: this.state.data, error: known, isFetching: false });
    }
  }

  #ended(state: State<T>): void {
    this.#running = undefined;
    this.#show(state);
  }

  #show(state: State<T>): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}

async function twice<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await ask();
  } catch (failure) {
    if (!worthASecondTry(failure)) throw failure;
    await pause(SECOND_TRY, signal);
    return ask();
  }
}
