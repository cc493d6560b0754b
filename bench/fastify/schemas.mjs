// What is answered, in the order of the contract; Fastify compiles its writers from these.
const text = { type: 'string' };
const flag = { type: 'boolean' };
const whole = { type: 'integer' };
const object = (properties) => ({ type: 'object', properties });
const list = (items) => ({ type: 'array', items });

const fix = object({ kind: text, label: text, value: text });
const finding = object({
  id: text,
  title: text,
  status: text,
  strict: flag,
  message: text,
  why: text,
  fix: list(fix),
  because: text,
  durationMs: whole,
});
const guidance = object({ code: text, check: text, cause: text, fix: list(fix) });

export const run = object({
  id: text,
  kind: text,
  status: text,
  revision: whole,
  preview: flag,
  findings: list(finding),
  error: text,
  startedAt: text,
  finishedAt: text,
});

const verification = object({
  id: text,
  appUrl: text,
  status: text,
  profile: text,
  eligible: flag,
  preview: flag,
  checks: list(finding),
  guidance: list(guidance),
  reportId: text,
  createdAt: text,
  finishedAt: text,
});

export const page = object({ items: list(verification), next: text });
