import { useState } from 'react';
import type { ApiToken } from '~/shared/api/schema.d.ts';
import { ago, onDay } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import { later } from '~/shared/ui/later.tsx';
import { scopeWords } from './words.ts';

const RevokeDialog = later(() => import('./RevokeDialog.tsx'));

interface TokenTableProps {
  readonly tokens: readonly ApiToken[];
  readonly canRevoke: boolean;
}

export function TokenTable({ tokens, canRevoke }: TokenTableProps) {
  const [asked, setAsked] = useState<ApiToken>();
  const [now] = useState(Date.now);
  return (
    <>
      <DataTable
        caption="Tokens that work"
        rows={tokens}
        rowKey={({ id }) => id}
        columns={canRevoke ? [...facts(now), revoking(setAsked)] : facts(now)}
      />
      {asked !== undefined && <RevokeDialog token={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

const facts = (now: number): readonly Column<ApiToken>[] => [
  { key: 'name', title: 'Name', cell: ({ name }) => <strong>{name}</strong> },
  { key: 'prefix', title: 'Begins with', cell: ({ prefix }) => <code>{prefix}</code> },
  { key: 'scopes', title: 'May', cell: ({ scopes }) => scopes.map((scope) => scopeWords[scope]).join(', ') },
  { key: 'expires', title: 'Works until', cell: ({ expiresAt }) => onDay(expiresAt) },
  { key: 'used', title: 'Last used', cell: ({ lastUsedAt }) => (lastUsedAt === undefined ? 'Never' : ago(lastUsedAt, now)) },
];

const revoking = (onAsk: (token: ApiToken) => void): Column<ApiToken> => ({
  key: 'revoke',
  action: true,
  title: 'Take back',
  cell: (token) => (
    <Button look="quiet" onClick={() => onAsk(token)} aria-label={`Revoke ${token.name}`}>
      Revoke
    </Button>
  ),
});
