// B3: a page of a tenant's verifications by session.
import { compare } from './reads.mjs';

await compare('B3', 'GET /api/deploy/verify/runs?limit=20', {
  wanted: () => '/api/deploy/verify/runs?limit=20',
  select: 'verifications.sql',
});
