import type { Finding, FindingStatus } from '~/shared/api/schema.d.ts';

/** As they are heard; what is seen is the badge. */
export const statusWords: Readonly<Record<FindingStatus, string>> = {
  passed: 'passed',
  failed: 'failed',
  warning: 'a warning',
  deferred: 'checked later',
  skipped: 'skipped',
  error: 'could not be checked',
};

const ORDER: readonly FindingStatus[] = ['failed', 'error', 'warning', 'deferred'];

/** One card a cause: what was skipped because of another stands on that one's card. */
export function sorted(findings: readonly Finding[]) {
  const of = (...wanted: readonly FindingStatus[]) => findings.filter(({ status }) => wanted.includes(status));
  const cards = ORDER.flatMap((status) => of(status));
  const causes = new Set(cards.map(({ id }) => id));
  return {
    blocking: cards.filter(({ status, strict }) => status === 'error' || (status === 'failed' && strict)),
    noted: cards.filter(({ status, strict }) => status !== 'error' && !(status === 'failed' && strict)),
    passed: of('passed'),
    orphans: of('skipped').filter(({ because }) => because === undefined || !causes.has(because)),
    waitingFor: (cause: string) => of('skipped').filter(({ because }) => because === cause),
  };
}
