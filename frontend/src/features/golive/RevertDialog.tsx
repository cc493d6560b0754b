import { useRef } from 'react';
import * as v from 'valibot';
import { useOnce } from '~/shared/api/idempotency.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { ErrorSummary } from '~/shared/ui/ErrorSummary.tsx';
import { Field } from '~/shared/ui/Field.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import styles from './GoLive.module.css';
import { revert } from './queries.ts';

const Reason = v.object({
  reason: v.pipe(v.optional(v.string(), ''), v.nonEmpty('Say why, in one line.'), v.maxLength(300, 'Use at most 300 characters.')),
});

export default function RevertDialog({ appUrl, onClose }: { appUrl: string; onClose: () => void }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const sheet = useRef<HTMLFormElement>(null);
  const takeBack = useOnce(revert);
  const form = useForm(Reason, async ({ reason }) => {
    await takeBack(reason);
    toast('Your app is not live any more.');
    onClose();
    void client.invalidateQueries({ queryKey: ['deploy'] });
  });
  return (
    <ConfirmDialog
      open
      title="Take going live back?"
      verb="Take it back"
      look="danger"
      pending={form.pending}
      onConfirm={() => sheet.current?.requestSubmit()}
      onCancel={onClose}
    >
      <form ref={sheet} className={styles.cards} noValidate onSubmit={form.onSubmit}>
        {form.refused !== undefined && <ErrorSummary error={form.refused} />}
        <p>
          The badge is not LIVE any more and the watch ends. {appUrl} itself goes on running at your host. Before you go live
          again, the app is verified again.
        </p>
        <Field name="reason" label="Why?" hint="It stands in the audit for good." autoComplete="off" error={form.errorOf('reason')} />
      </form>
    </ConfirmDialog>
  );
}
