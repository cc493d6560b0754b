import { useState } from 'react';

const SECRET = /secret|token|password|credential|databaseurl|(^|[._-])key/i;
const PREFIX = 'livegate.draft.';

/** Unsent text of a field, so that a reload or a lost session costs no word. The server's value is the first source. */
export function useDraft(field: string, saved: string | undefined) {
  if (SECRET.test(field)) throw new Error(`${field} may hold a secret, and secrets are never kept in the browser.`);
  const [unsent] = useState(() => read(field));
  return {
    text: unsent ?? saved ?? '',
    restored: unsent !== undefined && unsent !== saved,
    keep: (text: string) => write(field, text === saved ? undefined : text),
    sent: () => write(field, undefined),
  };
}

function read(field: string): string | undefined {
  try {
    return sessionStorage.getItem(PREFIX + field) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(field: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(PREFIX + field);
    else sessionStorage.setItem(PREFIX + field, text);
  } catch {
    // A full or closed storage costs the draft, never the page.
  }
}
