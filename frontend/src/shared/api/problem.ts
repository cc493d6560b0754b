import * as v from 'valibot';
import type { FieldError, Fix } from './schema.d.ts';

const FIX_KINDS = ['generate', 'copy', 'open', 'step', 'rerun', 'text'] as const satisfies readonly Fix['kind'][];
const text = v.optional(v.string());
const ProblemBody = v.object({
  title: text,
  status: v.optional(v.number()),
  detail: text,
  code: text,
  why: text,
  fix: v.fallback(v.array(v.object({ kind: v.picklist(FIX_KINDS), label: v.string(), value: text })), []),
  errors: v.fallback(v.array(v.object({ field: v.string(), message: v.string() })), []),
});

type Remedy = Omit<Fix, 'value'> & { readonly value?: string | undefined };

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly why?: string | undefined;
  readonly fix?: readonly Remedy[];
  readonly errors?: readonly FieldError[];
  readonly body?: unknown;
}

/** The one way a call fails. `status` is 0 where no answer came at all. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly why: string | undefined;
  readonly fix: readonly Remedy[];
  readonly errors: readonly FieldError[];
  /** The answer as it came, for codes that carry more, such as `suggestions` or `reportId`. */
  readonly body: unknown;

  constructor(refusal: Refusal) {
    super(refusal.detail ?? refusal.title);
    this.status = refusal.status;
    this.code = refusal.code;
    this.title = refusal.title;
    this.detail = refusal.detail;
    this.why = refusal.why;
    this.fix = refusal.fix ?? [];
    this.errors = refusal.errors ?? [];
    this.body = refusal.body;
  }

  messageFor(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }
}

/** A proxy between us and Livegate may answer HTML, so the body is parsed and never believed. */
export async function refusalOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = v.safeParse(ProblemBody, body);
  const problem = parsed.success ? parsed.output : undefined;
  return new ApiError({
    ...problem,
    body,
    status: response.status,
    code: problem?.code ?? `HTTP_${response.status}`,
    title: problem?.title ?? 'Livegate could not answer',
    detail: problem?.detail ?? (problem?.title === undefined ? wordsFor(response.status) : undefined),
  });
}

function wordsFor(status: number): string {
  if (status === 429) return 'That was too often. Wait a minute, then try again.';
  if (status === 413) return 'That is too large. Send less at once.';
  if (status >= 500) return 'Something failed on our side. Nothing you typed is lost; try again in a minute.';
  return 'Livegate refused this request without saying why. Load the page again and retry.';
}

export const timedOut = (): ApiError =>
  new ApiError({
    status: 0,
    code: 'TIMED_OUT',
    title: 'No answer in time',
    detail: 'Livegate did not answer in time. Nothing you typed is lost; try again.',
  });

export const unreachable = (): ApiError =>
  new ApiError({
    status: 0,
    code: 'UNREACHABLE',
    title: 'No connection',
    detail: 'Livegate cannot be reached. Check your connection, then try again; nothing you typed is lost.',
  });
