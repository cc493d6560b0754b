// Writes docs/settings.md from the @ConfigMapping interfaces and application.properties: node scripts/lib/settings.mjs [--check]
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const TARGET = new URL('docs/settings.md', ROOT);
const PROPERTIES = readFileSync(new URL('backend/src/main/resources/application.properties', ROOT), 'utf8');

// Which environment variable application.properties takes a setting from: livegate.limit.enabled=${LIVEGATE_LIMITS:on}
const named = new Map();
const ownNames = [];
for (const [, property, variable, usual] of PROPERTIES.matchAll(/^([a-z][\w.-]*)=\$\{([A-Z_]+):?([^}]*)\}$/gm)) {
  named.set(property, variable);
  if (!property.startsWith('livegate.')) ownNames.push({ property, variable, usual });
}

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const environment = (property) => named.get(property) ?? property.replace(/[^A-Za-z0-9<>]/g, '_').toUpperCase();

// The settings of one interface; nested interfaces are walked where a method answers with them.
function settings(body, prefix) {
  const found = [];
  const inner = new Map();
  const own = body.replace(/\n {4}interface (\w+) \{\n([\s\S]*?)\n {4}\}/g, (_, name, nested) => {
    inner.set(name, nested.replace(/^ {4}/gm, ''));
    return '';
  });
  const METHOD = /(?:\/\*\*([\s\S]*?)\*\/\s*)?((?:@\w+(?:\("(?:[^"\\]|\\.)*"\)|\(\d+\))?\s+)*)([\w<>, ]+?) (\w+)\(\);/g;
  for (const [, words = '', marks, type, method] of own.matchAll(METHOD)) {
    const name = marks.match(/@WithName\("([^"]*)"\)/)?.[1] ?? kebab(method);
    const parent = marks.includes('@WithParentName');
    const property = parent ? prefix : `${prefix}.${name}`;
    if (inner.has(type.trim())) {
      found.push(...settings(inner.get(type.trim()), property));
      continue;
    }
    found.push({
      property: type.startsWith('Map<') ? `${property}.<name>` : property,
      usual: marks.match(/@WithDefault\("([^"]*)"\)/)?.[1] ?? '',
      words: words.replace(/^\s*\*/gm, '').replace(/\{@code ([^}]*)\}/g, '$1').replace(/\s+/g, ' ').trim(),
    });
  }
  return found;
}

const files = execFileSync('git', ['grep', '-l', '@ConfigMapping', '--', 'backend/src/main/java'], { cwd: ROOT, encoding: 'utf8' });
const all = files
  .trim()
  .split('\n')
  .flatMap((file) => {
    const text = readFileSync(new URL(file, ROOT), 'utf8');
    const [, prefix] = text.match(/@ConfigMapping\(prefix = "([^"]+)"\)/);
    return settings(text.slice(text.indexOf('{', text.indexOf('interface')) + 1), prefix);
  })
  .sort((a, b) => (a.property < b.property ? -1 : 1));

const cell = (text) => text.replaceAll('|', '\\|');
const rows = all.map(
  ({ property, usual, words }) => `| \`${environment(property)}\` | \`${property}\` | ${usual ? `\`${usual}\`` : ''} | ${cell(words)} |`,
);
const machine = ownNames.map(({ property, variable, usual }) => `| \`${variable}\` | \`${property}\` | ${usual ? `\`${usual}\`` : ''} |`);
const document = `# Every setting

Written by \`node scripts/lib/settings.mjs\` from the code; what production needs is marked in [DEPLOY.md](../DEPLOY.md). Each is an environment
variable or a system property (\`-Dlivegate.mode=production\`). Durations are written 30s, 10m, 48h or 30d. In \`<name>\` a dash or
dot becomes an underscore.

| Environment | Property | Usual | What |
|---|---|---|---|
${rows.join('\n')}

## Names of our own for settings of Quarkus

| Environment | Property | Usual |
|---|---|---|
${machine.join('\n')}
`;

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== document) {
    console.error('docs/settings.md is out of date: run node scripts/lib/settings.mjs');
    process.exit(1);
  }
} else writeFileSync(TARGET, document);
