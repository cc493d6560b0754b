import type { Checklist, ChecklistItem, ChecklistSection } from '~/shared/api/schema.d.ts';

export const SHOWN = ['open', 'all', 'done', 'other'] as const;
export type Shown = (typeof SHOWN)[number];

export const PHASES = ['P', 'V', 'G', 'L', 'O'] as const;
export type Phase = (typeof PHASES)[number];

export interface View {
  readonly show: Shown;
  readonly phase: Phase | undefined;
}

export const shownWords: Record<Shown, string> = {
  open: 'What is still open',
  all: 'Everything that concerns you',
  done: 'What is done',
  other: 'What does not concern you',
};

export const phaseWords: Record<Phase, string> = {
  P: 'Before the deploy',
  V: 'Once it runs',
  G: 'To go live',
  L: 'Once live',
  O: 'When you like',
};

export function fromAddress(search: string): View {
  const params = new URLSearchParams(search);
  return {
    show: SHOWN.find((one) => one === params.get('show')) ?? 'open',
    phase: PHASES.find((one) => one === params.get('phase')),
  };
}

export function toAddress({ show, phase }: View): string {
  const params = new URLSearchParams();
  if (show !== 'open') params.set('show', show);
  if (phase !== undefined) params.set('phase', phase);
  return params.size === 0 ? '' : `?${params.toString()}`;
}

export const isGreen = ({ status }: ChecklistItem): boolean => status === 'passed' || status === 'warning' || status === 'exempt';

const fits: Record<Shown, (item: ChecklistItem) => boolean> = {
  open: (item) => item.applicable && !isGreen(item),
  all: (item) => item.applicable,
  done: (item) => item.applicable && isGreen(item),
  other: (item) => !item.applicable,
};

export const inView = (sections: readonly ChecklistSection[], { show, phase }: View): readonly ChecklistSection[] =>
  sections
    .map((section) => ({
      ...section,
      items: section.items.filter((item) => fits[show](item) && (phase === undefined || item.phase === phase)),
    }))
    .filter(({ items }) => items.length > 0);

/** What keeps the app from going live: the phases in their order, what is wrong before what nobody knows yet. */
export function blocking({ sections }: Checklist): readonly ChecklistItem[] {
  const rank = ({ phase, status }: ChecklistItem) => PHASES.indexOf(phase) * 2 + (status === 'deferred' ? 1 : 0);
  return sections
    .flatMap(({ items }) => items)
    .filter((item) => item.required && !isGreen(item))
    .toSorted((one, other) => rank(one) - rank(other));
}
