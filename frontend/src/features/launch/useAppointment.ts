import { useState } from 'react';
import * as v from 'valibot';
import { ApiError } from '~/shared/api/problem.ts';
import { useDraft } from '~/shared/lib/useDraft.ts';
import { parsed, type Draft } from './appointment.ts';
import { localAt, meaningOf, offsetAt, type Meaning } from './localTime.ts';

const Told = v.object({
  code: v.picklist(['LOCAL_TIME_GAP', 'LOCAL_TIME_AMBIGUOUS']),
  candidates: v.array(v.object({ instant: v.string(), localDateTime: v.string(), offset: v.string() })),
});

const placeOf = ({ local, zone }: Draft) => `${local} ${zone}`;

/** A time as it was typed last, also before a reload, and what it means; what the server said of it counts more. */
export function useAppointment(place: string, saved: Draft) {
  const store = useDraft(place, JSON.stringify(saved));
  const [draft, setDraft] = useState<Draft>(() => parsed(store.text) ?? saved);
  const [told, setTold] = useState<{ readonly of: string; readonly meaning: Meaning }>();
  const [refused, setRefused] = useState<ApiError>();

  const become = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    store.keep(JSON.stringify(next));
  };
  /** What the server says against it is kept, to be shown beside the fields. */
  const heard = async <T>(send: () => Promise<T>): Promise<T> => {
    setRefused(undefined);
    try {
      return await send();
    } catch (failure) {
      if (failure instanceof ApiError) {
        setRefused(failure);
        const said = v.safeParse(Told, failure.body);
        if (said.success) setTold({ of: placeOf(draft), meaning: meant(said.output) });
      }
      throw failure;
    }
  };
  return {
    draft,
    become,
    heard,
    refused,
    sent: store.sent,
    meaning: told?.of === placeOf(draft) ? told.meaning : meaningOf(draft.local, draft.zone),
    take: (instant: string) => become({ local: localAt(instant, draft.zone), offset: offsetAt(instant, draft.zone) }),
  };
}

export type Edited = ReturnType<typeof useAppointment>;

const meant = ({ code, candidates }: v.InferOutput<typeof Told>): Meaning => ({
  kind: code === 'LOCAL_TIME_GAP' ? 'gap' : 'twice',
  candidates,
});
