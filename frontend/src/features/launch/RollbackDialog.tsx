import { useOnce } from '~/shared/api/idempotency.ts';
import { ApiError } from '~/shared/api/problem.ts';
import type { ProductDeployment, RollbackPreview } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { Skeleton } from '~/shared/ui/Card.tsx';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { rollBack } from './actions.ts';
import styles from './Launch.module.css';
import { knowDeployment, rollbackQuery } from './queries.ts';

interface RollbackDialogProps {
  readonly deployment: ProductDeployment;
  readonly name: string;
  readonly onClose: () => void;
}

/** Whom it touches is asked first, and only then whether it shall be done. */
export default function RollbackDialog({ deployment: { id }, name, onClose }: RollbackDialogProps) {
  const client = useQueryClient();
  const preview = useQuery(rollbackQuery(id));
  const once = useOnce((_: void, headers) => rollBack(id, headers));
  const { act, pending, refused } = useAct(async () => {
    const begun = await once();
    onClose();
    void knowDeployment(client, begun);
  });
  const { data, error, isFetching } = preview;
  const isKnown = data !== undefined && error === null;
  return (
    <ConfirmDialog
      open
      title={`Roll ${name} back?`}
      verb={isKnown ? 'Roll it back' : 'Look again'}
      look={isKnown ? 'danger' : 'primary'}
      pending={pending}
      pendingLabel="Beginning…"
      off={isFetching ? 'First it is looked whom it would touch.' : undefined}
      onConfirm={() => (isKnown ? act() : void preview.refetch())}
      onCancel={onClose}
    >
      {data === undefined && error === null && <Skeleton lines={3} label="Looking whom it would touch…" />}
      {error === null ? null : <Refused error={error instanceof ApiError ? error : undefined} />}
      {isKnown && <Touches preview={data} />}
      <Refused error={refused} />
    </ConfirmDialog>
  );
}

function Touches({ preview }: { preview: RollbackPreview }) {
  return (
    <div className={styles.part}>
      <p>Stripe sells again what it sold before this launch. What the launch put on sale cannot be bought any more.</p>
      <p className={styles.strong}>{subscribers(preview)}</p>
      {preview.changes.length > 0 && (
        <details>
          <summary className={styles.summary}>What is taken back</summary>
          <ul className={styles.told}>
            {preview.changes.map((change, place) => (
              <li key={`${place} ${change}`}>{change}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function subscribers({ subscriptions, moreSubscriptions }: RollbackPreview): string {
  if (subscriptions === 0 && moreSubscriptions) {
    return 'The key may not read subscriptions, so we do not know who has subscribed. They go on and are charged as before.';
  }
  if (subscriptions === 0) return 'Nobody has subscribed to it.';
  const many = moreSubscriptions ? `More than ${subscriptions} subscriptions use` : `${subscriptions} subscriptions use`;
  const who = subscriptions === 1 && !moreSubscriptions ? 'One subscription uses' : many;
  return `${who} a price of this launch. They go on and are charged as before.`;
}
