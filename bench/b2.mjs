// B2: one row of a tenant by session, a run of its app: token, scope, row-level security.
import { compare } from './reads.mjs';
import { named } from './sessions.mjs';

await compare('B2', "one tenant's row by session, GET /api/deploy/runs/{id}", {
  wanted: (n) => `/api/deploy/runs/${named(`${n} verification 1`)}`,
  select: 'one-run.sql',
});
