// What is answered, in the order of the contract.
const RESULTS = { running: 'running', passed: 'pass', failed: 'fail' };

const fix = ({ kind, label, value }) => ({ kind, label, value });

const finding = (one) => ({
  id: one.id,
  title: one.title,
  status: one.status,
  strict: one.strict,
  message: one.message,
  why: one.why,
  fix: one.fix.map(fix),
  because: one.because,
  durationMs: one.durationMs,
});

const guidance = ({ code, check, cause, fix: fixes }) => ({ code, check, cause, fix: fixes.map(fix) });

export const run = (one) => ({
  id: one.id,
  kind: one.kind,
  status: one.status,
  revision: one.revision,
  preview: one.preview,
  findings: one.resultsJson.map(finding),
  error: one.errorText ?? undefined,
  startedAt: one.startedAt,
  finishedAt: one.finishedAt ?? undefined,
});

const verification = (one) => ({
  id: one.id,
  appUrl: one.appUrl,
  status: RESULTS[one.run.status],
  profile: one.profile,
  eligible: one.eligible,
  preview: one.preview,
  checks: one.run.resultsJson.map(finding),
  guidance: one.guidance.map(guidance),
  reportId: one.reportId ?? undefined,
  createdAt: one.createdAt,
  finishedAt: one.endedAt ?? undefined,
});

export function page(found, limit) {
  const items = found.slice(0, limit).map(verification);
  return { items, next: found.length > limit ? items.at(-1).id : undefined };
}
