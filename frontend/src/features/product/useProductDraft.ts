import { useState } from 'react';
import type { Product } from '~/shared/api/schema.d.ts';
import { useDraft } from '~/shared/lib/useDraft.ts';
import { draftOf, parsed, type Draft, type PriceDraft } from './draft.ts';

/** A product as it was typed last, also before a reload; what was typed in one workspace is no draft of another. */
export function useProductDraft(product: Product | undefined, tenant: string) {
  const saved = draftOf(product);
  const store = useDraft(`product.${tenant}.${product?.id ?? 'new'}`, JSON.stringify(saved));
  const [draft, setDraft] = useState<Draft>(() => parsed(store.text) ?? saved);
  const [restored, setRestored] = useState(store.restored);
  const become = (next: Draft) => {
    setDraft(next);
    store.keep(JSON.stringify(next));
  };
  /** What the server has now. */
  const settle = (now: Product | undefined) => {
    store.sent();
    setDraft(draftOf(now));
    setRestored(false);
  };
  const changePrice = (place: number, change: Partial<PriceDraft>) =>
    become({ ...draft, prices: draft.prices.map((price) => (price.place === place ? { ...price, ...change } : price)) });
  return { draft, restored, become, changePrice, settle };
}

export type ProductDraft = ReturnType<typeof useProductDraft>;
