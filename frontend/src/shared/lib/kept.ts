import * as v from 'valibot';

const PREFIX = 'livegate.kept.';
const Envelope = v.object({ until: v.number(), value: v.unknown() });

/** What must outlive a tab that the phone has killed, for a while: never a token and never a secret. */
export function kept<S extends v.GenericSchema>(name: string, schema: S, now = Date.now()): v.InferOutput<S> | undefined {
  try {
    const { until, value } = v.parse(Envelope, JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null'));
    if (until > now) return v.parse(schema, value);
  } catch {
    // A closed storage, or what an older version left: as if there were nothing.
  }
  drop(name);
  return undefined;
}

export function keep(name: string, value: unknown, until: number): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ until, value }));
  } catch {
    // A full or closed storage costs the memory of it, never the page.
  }
}

export function drop(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept then.
  }
}
