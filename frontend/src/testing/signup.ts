import { http, HttpResponse } from 'msw';
import type { ProvisionState, ProvisionStatus, StepStatus } from '~/shared/api/schema.d.ts';
import { server } from './server.ts';

export interface Heard {
  readonly path: string;
  readonly key: string | null;
  readonly authorization: string | null;
  readonly body: unknown;
}

const step = (name: string, title: string, status: StepStatus, durationMs?: number) => ({
  name,
  title,
  status,
  percent: status === 'complete' ? 100 : 0,
  ...(durationMs !== undefined && { durationMs }),
});

export const provision = (status: ProvisionState, more: Partial<ProvisionStatus> = {}): ProvisionStatus => ({
  status,
  plan: 'starter',
  updatedAt: '2026-11-21T10:00:00Z',
  steps: [
    step('seed-defaults', 'Add a welcome post', 'complete', 12),
    step('validate-webhook', 'Check your webhook', status === 'complete' ? 'complete' : status, 840),
  ],
  ...more,
});

export const event = (status: ProvisionStatus): string => `event: state\ndata: ${JSON.stringify(status)}\n\n`;

export const streamOf = (text: string): HttpResponse<string> =>
  new HttpResponse(text, { headers: { 'Content-Type': 'text/event-stream' } });

const AT = '/api/v1/tenants/t1';

/** A sign-up that works, and what it heard. A start under a known key gives the same workspace another token. */
export function signups(): Heard[] {
  const heard: Heard[] = [];
  const hear = async (request: Request): Promise<Heard> => {
    const one = {
      path: new URL(request.url).pathname,
      key: request.headers.get('Idempotency-Key'),
      authorization: request.headers.get('Authorization'),
      body: await request.json().catch(() => undefined),
    };
    heard.push(one);
    return one;
  };
  const done = async ({ request }: { request: Request }) => {
    await hear(request);
    return HttpResponse.json({ success: true });
  };
  server.use(
    http.post('/public/signup/start', async ({ request }) => {
      await hear(request);
      const turn = heard.filter(({ path }) => path.endsWith('/start')).length;
      const tenant = { id: 't1', slug: 'acme', name: 'Acme', plan: 'starter', provisionState: 'pending' };
      return HttpResponse.json({ jwt: `token-${turn}`, tenant }, { status: 201 });
    }),
    http.post('/public/signup/brand', done),
    http.post('/public/signup/starter/make', done),
    http.post('/public/signup/pro/confirm', done),
    http.post('/public/signup/feedback', async ({ request }) => {
      await hear(request);
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(`${AT}/provision-retry`, async ({ request }) => {
      await hear(request);
      return new HttpResponse(null, { status: 202 });
    }),
    http.get(`${AT}/provision-status`, () => HttpResponse.json(provision('processing'))),
    http.get(`${AT}/provision-events`, () => streamOf(event(provision('complete')))),
  );
  return heard;
}

export const pathsOf = (heard: readonly Heard[]): readonly string[] =>
  heard.map(({ path }) => path.replace('/public/signup/', '').replace(AT, ''));
