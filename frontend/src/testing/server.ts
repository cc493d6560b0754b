import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Badge, CurrentTenant, DeployConfig, Make, Me, Role } from '~/shared/api/schema.d.ts';

export const readiness = (down: readonly string[] = []) => ({
  status: down.length === 0 ? 'UP' : 'DOWN',
  checks: ['database', 'migrations', 'disk'].map((name) => ({
    name,
    status: down.includes(name) ? 'DOWN' : 'UP',
    data: {},
  })),
  version: '1.0.0',
  build: 'abc1234',
});

export const at = (id: string, name: string, role: Role = 'member'): CurrentTenant => ({
  id,
  slug: name.toLowerCase(),
  name,
  role,
  subscription: 'trial',
  entitlements: {
    plan: 'pro',
    goLive: true,
    members: 20,
    watchEverySeconds: 60,
    trial: true,
    trialEndsAt: '2026-12-05T09:00:00Z',
  },
});

/** Ada, who owns Acme. */
export const me = (role: Role = 'owner', more: Partial<Me> = {}): Me => ({
  user: { id: 'u1', email: 'ada@acme.example', name: 'Ada', operator: false },
  tenants: [{ id: 't1', slug: 'acme', name: 'Acme', role, suspended: false }],
  current: at('t1', 'Acme', role),
  ...more,
});

export const problem = (status: number, code: string, more: object = {}) =>
  HttpResponse.json(
    { type: `/problems/${code}`, title: code, status, detail: `Refused: ${code}.`, code, instance: '/', ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

export const make = (more: Partial<Make> = {}): Make => ({
  callUrl: 'https://livegate.example/webhooks/make/t1',
  secretSet: false,
  calls: [],
  ...more,
});

/** A deploy that nobody has begun. */
export const untouched: DeployConfig = {
  databaseUrl: { set: false },
  keys: [],
  status: 'draft',
  state: 'pending',
  revision: 0,
  steps: [
    { id: 'provider', title: 'Provider', status: 'incomplete', needs: [{ name: 'provider', label: 'where your app will run' }] },
    { id: 'url', title: 'Live URL', status: 'incomplete' },
    { id: 'database', title: 'Database', status: 'incomplete' },
    { id: 'secrets', title: 'Secrets', status: 'incomplete' },
    { id: 'keys', title: 'Optional keys', status: 'optional' },
    { id: 'preflight', title: 'Pre-flight', status: 'incomplete' },
    { id: 'verify', title: 'Verify', status: 'locked', needs: [{ name: 'preflight', label: 'a pre-flight that passed' }] },
    { id: 'go-live', title: 'Go live', status: 'locked' },
  ],
  nextStep: 'provider',
  entitlement: { plan: 'pro', mayGoLive: true },
};

/** Ahead of the first step. */
export const beginning: Badge = {
  badge: 'ACTION_REQUIRED',
  reasons: [{ text: 'Your app is not live yet. Next: Provider.', fixPath: '/dashboard/deploy/provider' }],
};

export const server = setupServer(
  http.get('/api/ready', () => HttpResponse.json(readiness())),
  http.get('/api/me', () => HttpResponse.json(me())),
  http.get('/api/posts', () => HttpResponse.json({ items: [] })),
  http.get('/api/fixtures', () => HttpResponse.json({ items: [] })),
  http.get('/api/make', () => HttpResponse.json(make())),
  http.get('/api/deploy/config', () => HttpResponse.json(untouched)),
  http.get('/api/deploy/badge', () => HttpResponse.json(beginning)),
  http.get('/api/deploy/handoffs', () => HttpResponse.json({ items: [] })),
  http.get('/api/v1/deployments', () => HttpResponse.json({ items: [] })),
  http.get('/api/passkeys', () => HttpResponse.json({ items: [] })),
  http.get('/api/v1/products/:id/checkout-trial', ({ params }) =>
    HttpResponse.json({ productId: params['id'], standing: 'untried', results: [] }),
  ),
  http.get('/api/v1/templates', () => HttpResponse.json({ items: [] })),
);
