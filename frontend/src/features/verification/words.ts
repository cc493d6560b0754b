import type { Finding } from '~/shared/api/schema.d.ts';
import type { Status } from '~/shared/ui/StatusBadge.tsx';
import type { Verification } from './queries.ts';

export const badgeOf = { pass: 'passed', fail: 'failed', running: 'running' } as const satisfies Record<
  Verification['status'],
  Status
>;

export interface Difference {
  readonly id: string;
  readonly title: string;
  readonly before: Finding | undefined;
  readonly after: Finding | undefined;
}

/** What is not as it was: a check that ended otherwise, or says something else. */
export function differences(then: Verification, now: Verification): readonly Difference[] {
  const ids = new Set([...now.checks, ...then.checks].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const before = then.checks.find((one) => one.id === id);
    const after = now.checks.find((one) => one.id === id);
    // Between two passes only the milliseconds differ.
    const isSame = before?.status === after?.status && (after?.status === 'passed' || before?.message === after?.message);
    return isSame ? [] : [{ id, title: after?.title ?? before?.title ?? id, before, after }];
  });
}
