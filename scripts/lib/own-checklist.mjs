// Writes our own checklist: node own-checklist.mjs FILE <CHECKLIST.json. Ends with 1 unless the five ways back are ticked.
import { readFileSync, writeFileSync } from 'node:fs';

const WAYS_BACK = ['LIST-166', 'LIST-167', 'LIST-168', 'LIST-169', 'LIST-170'];
const TICKED = ['passed', 'warning'];
const { sections, score } = JSON.parse(readFileSync(0, 'utf8'));
const items = sections.flatMap((section) => section.items).filter((item) => item.applicable);
const missing = WAYS_BACK.filter((key) => !items.some((item) => item.key === key && TICKED.includes(item.status)));

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (item) =>
  `| ${item.key} | ${cell(item.title)} | ${item.required ? 'yes' : ''} | ${item.status} | ${cell(item.message)} | ${item.expiresAt?.slice(0, 10) ?? ''} |`;
const table = (chosen) =>
  ['| Item | What | Required | Stands | Known by | Until |', '|---|---|---|---|---|---|', ...chosen.map(row)].join('\n');

writeFileSync(
  process.argv[2],
  `# Our own checklist

Livegate as its own customer: written by \`./scripts/own-checklist.sh\` from a real run on ${new Date().toISOString().slice(0, 10)} against version
${process.env.VERSION}. Nothing here is typed by hand; write it anew against the instance that is to go live, with a token of
the workspace that stands for it. Its own keys are in its settings, where no wizard asks for them; and a preview on one machine
has no database of a provider, no pipeline and no one who takes a flood of requests, so what asks for those is open here.

## The ways back, and whom to call

Evidence is a document of this repository, such as a [runbook](runbooks/README.md), known by its digest: another text must be read, and ticked, again.

${table(items.filter((item) => WAYS_BACK.includes(item.key)))}

## What else concerns it: ${score.done} of ${score.of} are done

${table(items.filter((item) => !WAYS_BACK.includes(item.key)))}
`,
);
console.log(missing.length ? `Not ticked: ${missing.join(', ')}` : `${WAYS_BACK.length} ticked, ${score.done} of ${score.of} done: ${process.argv[2]}`);
process.exit(missing.length ? 1 : 0);
