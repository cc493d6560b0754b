import * as v from 'valibot';
import { ApiError } from '~/shared/api/problem.ts';
import type { Integration } from '~/shared/api/schema.d.ts';
import { configQuery } from '~/shared/deploy/config.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { credentialsQuery, keepKey } from './queries.ts';

const Typed = v.record(v.string(), v.string());

/** Keeps what was typed, key by key, then says at each field what is wrong with it. */
export function useKeepKeys({ id, label }: Integration, done: () => void) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  return useForm(Typed, async (typed) => {
    const given = Object.entries(typed).filter(([, value]) => value !== '');
    try {
      for (const [key, value] of given) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, so that a refusal names its key
        await keepKey(key, value).catch((failure: unknown) => {
          throw atField(key, failure);
        });
      }
    } finally {
      await client.invalidateQueries(credentialsQuery);
      void client.invalidateQueries(configQuery);
    }
    const { integrations } = await credentialsQuery.queryFn({ signal: new AbortController().signal });
    const now = integrations.find((one) => one.id === id);
    if (now?.enabled === true && !(now.complete && now.consistent)) throw refusalOf(now);
    if (given.length > 0) toast(`The keys of ${label} are kept.`);
    done();
  });
}

/** They are kept, and they will not work: what is wrong stands at each field, and what was typed stays there. */
const refusalOf = ({ summary, findings }: Integration): ApiError =>
  new ApiError({
    status: 422,
    code: 'KEYS_DO_NOT_WORK',
    title: summary,
    detail: summary,
    errors: findings.filter(({ status }) => status === 'failed').map(({ id, title, message }) => ({
      field: id,
      message: id === title ? `${id}: ${message}` : message,
    })),
  });

function atField(key: string, failure: unknown): unknown {
  if (!(failure instanceof ApiError) || failure.status !== 400) return failure;
  const { status, code, title, why } = failure;
  const message = failure.errors[0]?.message ?? failure.message;
  return new ApiError({ status, code, title, why, detail: message, errors: [{ field: key, message }] });
}
