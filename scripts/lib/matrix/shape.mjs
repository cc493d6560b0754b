// The shape of the product as it stands on the disk: folders, rooms, entities, and what each audience has.
import { files, folders, read } from './sources.mjs';

const MAIN = 'backend/src/main/java/dev/livegate/';

/** The named models, and where they live. */
const MODELS = [
  ['DeployConfig', 'WIZ-44', `${MAIN}deployment/DeployConfig.java`],
  ['DeployRun', 'WIZ-47', `${MAIN}deployment/run/DeployRun.java`],
  ['DeployVerificationRun', 'GO-32', 'backend/src/main/resources/db/migration/V202611211650__verifications.sql'],
  ['audit', 'WIZ-50', `${MAIN}platform/audit/Audit.java`],
];

const AUDIENCES = [
  ['tenants: owner, admin, member', '/onboarding, /dashboard', ['docs/user-guide.md', 'docs/faq.md', 'frontend/e2e/deploy.spec.ts']],
  ['operators', '/admin', ['DEPLOY.md', 'docs/PRODUCTION_DEPLOYMENT.md', 'frontend/e2e/operator.spec.ts']],
  ['who calls the API', '/api/docs', ['docs/api.md', 'backend/openapi.yaml', 'frontend/e2e/docs.spec.ts']],
];

const link = (path) => `[${path.split('/').at(-1)}](../${path})`;
const rows = (head, lines) => [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...lines.map((line) => `| ${line.join(' | ')} |`)];

/** What docs/house.md says of each top-level folder. */
function plot() {
  const [, block] = read('docs/house.md').split(/^```\w*$/m);
  return block
    .trim()
    .split('\n')
    .flatMap((line) => [...(line.match(/^((?:[a-z-]+\/ ?)+)/)?.[1] ?? '').matchAll(/([a-z-]+)\//g)].map(([, name]) => [name, line]))
    .map(([name, line]) => [name, line.replace(/^(?:[a-z-]+\/ *)+/, '')]);
}

const kind = (path) => (/extends (?:PanacheEntity\w*|TenantOwned)\b/.test(read(path)) ? 'a Panache entity' : path.endsWith('.sql') ? 'a view' : 'no entity: written by the database alone (ADR 020)');

const room = (path) => {
  const about = read(path).match(/\/\*\*([\s\S]*?)\*\//)?.[1] ?? '';
  const said = about.replaceAll(/\n? \* ?/g, ' ').replaceAll(/\{@\w+ ([^}]+)\}/g, '$1').trim();
  return [path.slice(MAIN.length, -'/package-info.java'.length), said.split(/(?<=\.)\s/)[0].replaceAll('|', '\\|')];
};

export function shape() {
  const said = new Map(plot());
  const rooms = files(MAIN.slice(0, -1), /package-info\.java$/).map(room);
  return {
    faults: folders().filter((name) => !said.has(name)).map((name) => `docs/house.md does not name the folder ${name}`),
    lines: [
      '### Folders', '',
      ...rows(['Folder', 'What is in it'], folders().map((name) => [`\`${name}/\``, said.get(name) ?? ''])), '',
      '### Models', '',
      ...rows(['Model', 'Asked by', 'What it is', 'Where'], MODELS.map(([name, number, path]) => [name, number, kind(path), link(path)])), '',
      '### Audiences', '',
      ...rows(['Who', 'Where they work', 'What they read, and what proves it'], AUDIENCES.map(([who, where, what]) => [who, where, what.map(link).join(', ')])), '',
      `### The ${rooms.length} packages of the backend`, '',
      ...rows(['Package', 'What it is for'], rooms.map(([name, what]) => [`\`${name}\``, what])),
    ],
  };
}
