import * as v from 'valibot';
import { drop, keep, kept } from '~/shared/lib/kept.ts';

export const STEPS = ['basics', 'brand', 'plan', 'launch'] as const;
export type Step = (typeof STEPS)[number];

const text = v.fallback(v.string(), '');
const Basics = v.object({ name: text, ownerName: text, ownerEmail: text, slug: text });
const Look = v.object({ primaryColor: text, secondaryColor: text, logoUrl: text });
const Intent = v.object({ key: v.string(), of: v.string() });
const Started = v.object({
  key: v.string(),
  body: v.object({
    name: v.string(),
    ownerEmail: v.string(),
    slug: v.exactOptional(v.string()),
    ownerName: v.exactOptional(v.string()),
  }),
  tenant: v.object({ id: v.string(), slug: v.string(), name: v.string() }),
});

const PLANS = ['', 'starter', 'pro'] as const;
const NOBODY = { name: '', ownerName: '', ownerEmail: '', slug: '' };
const PLAIN = { primaryColor: '#0b6b66', secondaryColor: '#1b55c4', logoUrl: '' };

const Draft = v.object({
  basics: v.fallback(Basics, NOBODY),
  look: v.fallback(Look, PLAIN),
  plan: v.fallback(v.picklist(PLANS), ''),
  reached: v.fallback(v.picklist(STEPS), 'basics'),
  intents: v.fallback(v.record(v.string(), Intent), {}),
  started: v.fallback(v.optional(Started), undefined),
});

export type Basics = v.InferOutput<typeof Basics>;
export type Look = v.InferOutput<typeof Look>;
export type Started = v.InferOutput<typeof Started>;
export type Draft = v.InferOutput<typeof Draft>;

const NAME = 'signup';
/** As long as the API answers a start again under its key; after that the key would open a second workspace. */
const DAY = 24 * 60 * 60 * 1000;
const BEGAN = v.object({ beganAt: v.fallback(v.optional(v.number()), undefined) });

export const EMPTY: Draft = { basics: NOBODY, look: PLAIN, plan: '', reached: 'basics', intents: {}, started: undefined };

export const keptDraft = (): Draft => kept(NAME, Draft) ?? EMPTY;

/** What is typed counts from its last letter, what has begun from its beginning. The token is never kept. */
export function keepDraft(draft: Draft, now = Date.now()): void {
  const began = draft.started === undefined ? undefined : (kept(NAME, BEGAN)?.beganAt ?? now);
  keep(NAME, { ...draft, beganAt: began }, (began ?? now) + DAY);
}

export const dropDraft = (): void => drop(NAME);
