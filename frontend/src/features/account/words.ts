import type { Choice } from '~/shared/ui/Cards.tsx';
import type { MemberRole, Role, TokenScope } from '~/shared/api/schema.d.ts';

export const ROLES = ['member', 'admin', 'owner'] as const satisfies readonly MemberRole[];
export const SCOPES = ['read', 'write', 'facts', 'deploy'] as const satisfies readonly TokenScope[];

export const roleWords: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  admin: 'Admin',
  member: 'Member',
  operator: 'Operator',
  signup: 'Signing up',
};

const roleHints: Readonly<Record<MemberRole, string>> = {
  member: 'Sees the state and the reports, and changes nothing.',
  admin: 'Does everything but make or remove owners.',
  owner: 'Does everything. Somebody must own the workspace.',
};

export const roleChoices = (most: Role | undefined): readonly Choice[] =>
  ROLES.filter((role) => role !== 'owner' || most === 'owner').map((role) => ({
    value: role,
    title: roleWords[role],
    hint: roleHints[role],
  }));

export const scopeWords: Readonly<Record<TokenScope, string>> = {
  read: 'Read',
  write: 'Change',
  facts: 'Report facts',
  deploy: 'Go live',
};

export const scopeChoices: readonly Choice[] = [
  { value: 'read', title: scopeWords.read, hint: 'Sees what a member sees.' },
  { value: 'write', title: scopeWords.write, hint: 'Changes what an admin may change.' },
  { value: 'facts', title: scopeWords.facts, hint: 'Tells the checklist what is true of your app.' },
  { value: 'deploy', title: scopeWords.deploy, hint: 'Asks the gate and takes your app live.' },
];
