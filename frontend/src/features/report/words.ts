import type { ReportKind } from '~/shared/api/schema.d.ts';

export const kinds: Readonly<Record<ReportKind, string>> = {
  VERIFICATION: 'Verification',
  GO_LIVE: 'Go-live',
  REHEARSAL: 'Rehearsal',
};
