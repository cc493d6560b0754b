import { useState } from 'react';
import { useOnce } from '~/shared/api/idempotency.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { batchQuery, cancelBatch } from './queries.ts';

export function StopBatch({ id }: { readonly id: string }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const cancel = useOnce((_: void, headers) => cancelBatch(id, headers));
  const { act, pending, refused } = useAct(async () => {
    await cancel();
    setAsking(false);
    void client.invalidateQueries(batchQuery(id));
  });
  return (
    <div>
      <Button look="secondary" onClick={() => setAsking(true)}>
        Stop the batch
      </Button>
      {asking && (
        <ConfirmDialog
          open
          title="Stop the batch?"
          verb="Stop the batch"
          look="danger"
          pending={pending}
          pendingLabel="Stopping…"
          onConfirm={() => act()}
          onCancel={() => setAsking(false)}
        >
          <p>The launch that is under way is finished, and no other begins. What is on sale by then stays there.</p>
          <Refused error={refused} />
        </ConfirmDialog>
      )}
    </div>
  );
}
