import type { DeployConfig, Me } from '~/shared/api/schema.d.ts';
import { useDraft } from '~/shared/lib/useDraft.ts';
import { draftOf } from './drafts.ts';

/** The four fields of the address, as they were typed last. */
export function useAddressDraft(config: DeployConfig, me: Me) {
  const drafts = {
    appUrl: useDraft(draftOf(me, 'appUrl'), config.appUrl),
    // Mostly it is whoever fills this in.
    adminEmail: useDraft(draftOf(me, 'adminEmail'), config.adminEmail ?? me.user?.email),
    healthPath: useDraft(draftOf(me, 'healthPath'), config.healthPath),
    readyPath: useDraft(draftOf(me, 'readyPath'), config.readyPath),
  };
  return {
    typed: {
      appUrl: drafts.appUrl.text,
      adminEmail: drafts.adminEmail.text,
      healthPath: drafts.healthPath.text,
      readyPath: drafts.readyPath.text,
    },
    keep: (form: HTMLFormElement) => {
      const values = new FormData(form);
      for (const [name, draft] of Object.entries(drafts)) {
        const value = values.get(name);
        if (typeof value === 'string') draft.keep(value);
      }
    },
    sent: () => {
      for (const draft of Object.values(drafts)) draft.sent();
    },
  };
}
