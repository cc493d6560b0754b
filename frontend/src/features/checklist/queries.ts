import { api, unwrap, within } from '~/shared/api/client.ts';
import type { Checklist, ChecklistItem, FactsReport, FactsTaken, ItemChange, NotApplicable, TrialChange, Trials } from '~/shared/api/schema.d.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

export const checklistQuery = queryOptions({
  queryKey: ['checklist'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/checklist', { signal })),
});

export const trialsQuery = queryOptions({
  queryKey: ['checklist', 'trials'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/checklist/trials', { signal })),
});

export const setTrials = (body: TrialChange): Promise<Trials> => unwrap(api.PUT('/api/checklist/trials', { body }));

export const removeTrials = () => api.DELETE('/api/checklist/trials');

/** Looks at the app and asks the vendors, which takes its time. */
export const evaluate = (headers: Record<'Idempotency-Key', string>): Promise<Checklist> =>
  unwrap(api.POST('/api/checklist/evaluate', { headers, fetch: within(60_000) }));

export const say = (key: string, body: ItemChange): Promise<ChecklistItem> =>
  unwrap(api.PATCH('/api/checklist/items/{key}', { params: { path: { key } }, body }));

export const sayOfSection = (key: string, notApplicable: NotApplicable): Promise<Checklist> =>
  unwrap(api.PATCH('/api/checklist/sections/{key}', { params: { path: { key } }, body: { notApplicable } }));

export const report = (body: FactsReport, headers: Record<'Idempotency-Key', string>): Promise<FactsTaken> =>
  unwrap(api.POST('/api/checklist/facts', { body, headers }));
