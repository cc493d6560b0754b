import { useRef, useState, type FormEvent } from 'react';
import * as v from 'valibot';
import { ApiError } from '~/shared/api/problem.ts';

interface Refused {
  readonly message: string;
  readonly why?: string | undefined;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** A native form: judged when it is sent and not before, sent once at a time, and no word is lost when it fails. */
export function useForm<S extends v.GenericSchema>(schema: S, send: (values: v.InferOutput<S>) => Promise<void>) {
  const [refused, setRefused] = useState<Refused>();
  const [pending, setPending] = useState(false);
  const sending = useRef(false);

  const submit = async (form: HTMLFormElement) => {
    const values = v.safeParse(schema, valuesOf(form), { abortPipeEarly: true });
    if (!values.success) {
      setRefused(issuesOf(values.issues));
      return;
    }
    sending.current = true;
    setPending(true);
    try {
      await send(values.output);
      setRefused(undefined);
    } catch (failure) {
      // What is no refusal is a fault of ours: the error boundary shows it.
      setRefused(() => {
        if (failure instanceof ApiError) return failure;
        throw failure;
      });
    } finally {
      sending.current = false;
      setPending(false);
    }
  };

  return {
    refused,
    pending,
    errorOf: (field: string) => refused?.errors.find((error) => error.field === field)?.message,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (!sending.current) void submit(event.currentTarget);
    },
  };
}

/** A name that comes more than once, as checkboxes do, is a list. */
function valuesOf(form: HTMLFormElement): Record<string, unknown> {
  const data = new FormData(form);
  const trimmed = (name: string) => data.getAll(name).map((value) => (typeof value === 'string' ? value.trim() : value));
  return Object.fromEntries(
    [...new Set(data.keys())].map((name) => {
      const values = trimmed(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

function issuesOf(issues: readonly v.BaseIssue<unknown>[]): Refused {
  const errors = issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message }));
  return { message: 'Some answers need another look.', errors };
}
