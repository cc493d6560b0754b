import type { Checklist, ChecklistItem } from '~/shared/api/schema.d.ts';

const COLUMNS = ['key', 'title', 'phase', 'kind', 'status', 'required', 'message', 'knownBy', 'since', 'expiresAt'] as const;

const tick = ({ status, applicable }: ChecklistItem): string => {
  if (!applicable) return '~';
  return status === 'passed' || status === 'warning' ? 'x' : ' ';
};

export const asMarkdown = ({ template, sections }: Checklist): string =>
  [
    `# Checklist ${template}`,
    ...sections.flatMap(({ title, items }) => [
      '',
      `## ${title}`,
      '',
      ...items.map((item) => `- [${tick(item)}] ${item.key} ${item.title}${item.applicable ? ` (${item.message})` : ''}`),
    ]),
    '',
  ].join('\n');

/** A table program takes what begins like a formula for one. */
const cell = (value: string | boolean | undefined): string => {
  const text = String(value ?? '');
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

export const asCsv = ({ sections }: Checklist): string =>
  [
    ['section', ...COLUMNS].join(','),
    ...sections.flatMap(({ title, items }) =>
      items.map((item) => [title, ...COLUMNS.map((column) => item[column])].map(cell).join(',')),
    ),
    '',
  ].join('\r\n');
