import type { Client } from 'openapi-fetch';
import { unreachable } from './problem.ts';
import type { paths } from './schema.d.ts';
import { sending } from './send.ts';

interface Call {
  readonly params?: {
    readonly path?: Readonly<Record<string, string | number>>;
    readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  };
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly fetch?: ReturnType<typeof sending>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const send = sending();

const method =
  (verb: Method) =>
  async (path: string, call: Call = {}): Promise<{ data?: unknown; response: Response }> => {
    const response = await (call.fetch ?? send)(requestOf(verb, path, call));
    // A line may break in the middle of an answer too.
    const text = await response.text().catch((failure: unknown) => {
      throw call.signal?.aborted === true ? failure : unreachable();
    });
    return text === '' ? { response } : { data: JSON.parse(text), response };
  };

function requestOf(verb: Method, path: string, { params, body, headers, signal }: Call): Request {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params?.path?.[name] ?? '')));
  const url = new URL(filled, location.origin);
  for (const [name, value] of Object.entries(params?.query ?? {}))
    if (value !== undefined) url.searchParams.set(name, String(value));
  return new Request(url, {
    method: verb,
    credentials: 'same-origin',
    ...(signal !== undefined && { signal }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
  });
}

/** Typed by the contract as openapi-fetch does it, whose own code would cost every page two kilobytes. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract's types are made of the contract alone
export const api = {
  GET: method('GET'),
  POST: method('POST'),
  PUT: method('PUT'),
  PATCH: method('PATCH'),
  DELETE: method('DELETE'),
} as unknown as Pick<Client<paths>, Method>;

/** The answer while it comes in, for what is followed. The time-out holds for the whole of it. */
export const openStream = (path: keyof paths, call: Call, hearing: ReturnType<typeof sending>): Promise<Response> =>
  hearing(requestOf('GET', path, { ...call, headers: { Accept: 'text/event-stream', ...call.headers } }));

/** For calls that may take longer: `api.POST(path, { fetch: within(60_000) })`. */
export const within = (timeout: number) => sending({ timeout });

/** For questions that a visitor without a session may ask too: 401 comes back as an ApiError and nobody is sent away. */
export const asGuest = sending({ guest: true });

export async function unwrap<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await call;
  if (data === undefined || data === null) throw new TypeError('The answer has no body.');
  return data;
}
