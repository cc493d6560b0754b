import { Answer } from './answer.ts';

export type Key = readonly unknown[];

interface Asked<T> {
  readonly queryKey: Key;
  readonly queryFn: (call: { readonly signal: AbortSignal }) => Promise<T>;
}

/** What every page has asked, by key. Whoever signs in or out begins with an empty one. */
export class QueryClient {
  readonly #answers = new Map<string, Answer<unknown>>();

  answerOf<T>(key: Key): Answer<T> {
    const name = JSON.stringify(key);
    const known = this.#answers.get(name) ?? this.#added(name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one key has one question, and so one type of answer
    return known as Answer<T>;
  }

  setQueryData<T>({ queryKey }: Asked<T>, change: (now: T | undefined) => T | undefined): void {
    const answer = this.answerOf<T>(queryKey);
    const data = change(answer.state.data);
    if (data !== undefined) answer.become(data);
  }

  /** Whatever begins with the key is old now: what is on the screen is asked again, the rest when it is shown. */
  async invalidateQueries({ queryKey }: { readonly queryKey: Key }): Promise<void> {
    const begins = JSON.stringify(queryKey).slice(0, -1);
    const old = [...this.#answers].filter(([name]) => name === `${begins}]` || name.startsWith(`${begins},`));
    await Promise.all(old.map(([, answer]) => answer.grewOld()));
  }

  clear(): void {
    for (const answer of this.#answers.values()) answer.stop();
    this.#answers.clear();
  }

  #added(name: string): Answer<unknown> {
    for (const [other, answer] of this.#answers) if (answer.isForgotten()) this.#answers.delete(other);
    const answer = new Answer<unknown>();
    this.#answers.set(name, answer);
    return answer;
  }
}
