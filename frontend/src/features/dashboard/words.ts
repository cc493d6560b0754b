import type { Me, Role } from '~/shared/api/schema.d.ts';

const roles: Readonly<Record<Role, string>> = {
  owner: 'You own this workspace.',
  admin: 'You are an admin here.',
  member: 'You are a member here: you see everything that matters and change nothing.',
  operator: 'You operate this Livegate.',
  signup: 'Your sign-up is under way.',
};

export const greeting = (me: Me | undefined): string =>
  me?.current?.name ?? (me?.user?.name === undefined || me.user.name === '' ? 'Welcome' : `Welcome, ${me.user.name}`);

export function roleLine({ current, user }: Me): string {
  if (current !== undefined) return roles[current.role];
  return user?.operator === true ? roles.operator : `You are signed in as ${user?.email ?? 'a guest'}.`;
}

export const planNames = { free: 'Free', starter: 'Starter', pro: 'Pro', scale: 'Scale' } as const;
