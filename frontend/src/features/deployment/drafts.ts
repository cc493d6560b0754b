import type { Me } from '~/shared/api/schema.d.ts';

/** What was typed in one workspace is no draft of another. */
export const draftOf = (me: Me, field: string): string => `deploy.${me.current?.id ?? ''}.${field}`;
