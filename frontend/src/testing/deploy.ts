import { http, HttpResponse } from 'msw';
import type { DeployConfig, DeployRun, Finding, Provider } from '~/shared/api/schema.d.ts';
import { server, untouched } from './server.ts';

export { untouched };

const step = (id: string, title: string, status: DeployConfig['steps'][number]['status']) => ({ id, title, status });

/** The same with steps done, and with other answers. */
export const config = (done: readonly string[], more: Partial<DeployConfig> = {}): DeployConfig => ({
  ...untouched,
  revision: 1,
  steps: untouched.steps.map((one) => (done.includes(one.id) ? step(one.id, one.title, 'complete') : one)),
  ...more,
});

export const render: Provider = {
  id: 'render',
  label: 'Render',
  goodFor: 'A web app with its database.',
  needsCard: true,
  sleep: 'A free service sleeps.',
  secretsAt: 'Open your service, then Environment.',
  databaseUrlAt: 'Open your database, then Connect.',
  databaseSteps: [{ kind: 'text', label: 'Copy the External Database URL.' }],
  keys: [
    { name: 'JWT_SECRET', need: 'required', purpose: 'Signs the tokens of your users.' },
    { name: 'ENCRYPTION_KEY', need: 'required', purpose: 'Encrypts what your app keeps.' },
  ],
};

export const finding = (id: string, status: Finding['status'], more: Partial<Finding> = {}): Finding => ({
  id,
  title: `${id} holds`,
  status,
  strict: true,
  message: `Said of ${id}.`,
  fix: [],
  durationMs: 3,
  ...more,
});

export const preflight = (findings: readonly Finding[], more: Partial<DeployRun> = {}): DeployRun => ({
  id: 'r1',
  kind: 'PREFLIGHT',
  status: findings.some(({ status, strict }) => status === 'failed' && strict) ? 'failed' : 'passed',
  revision: 1,
  preview: true,
  findings: [...findings],
  startedAt: '2026-11-21T10:00:00Z',
  finishedAt: '2026-11-21T10:00:01Z',
  ...more,
});

/** A Livegate that remembers answers, and what was saved of them. */
export function wizard(start: DeployConfig, runs: readonly DeployRun[] = []) {
  const saved: Record<string, unknown>[] = [];
  let now = start;
  server.use(
    http.get('/api/deploy/config', () => HttpResponse.json(now)),
    http.put('/api/deploy/config', async ({ request }) => {
      const answers = Object(await request.json());
      saved.push(answers);
      const { databaseUrl, ...plain } = answers;
      const database = databaseUrl === undefined ? now.databaseUrl : { set: true, host: 'db.acme.example' };
      now = { ...now, ...plain, databaseUrl: database, revision: now.revision + 1 };
      return HttpResponse.json(now);
    }),
    http.get('/api/deploy/providers', () => HttpResponse.json({ items: [render] })),
    http.get('/api/deploy/runs', () => HttpResponse.json({ items: runs })),
  );
  return { saved, become: (other: DeployConfig) => (now = other) };
}
