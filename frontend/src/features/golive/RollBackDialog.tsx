import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import { configQuery } from '~/shared/deploy/config.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useWhileHere } from '~/shared/lib/useWhileHere.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './GoLive.module.css';
import { rollBack } from './queries.ts';

export default function RollBackDialog({ revision, onClose }: { revision: number; onClose: () => void }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const [, navigate] = useLocation();
  const wayOn = useWhileHere(navigate);
  const takeUp = useOnce(rollBack);
  const { act, pending, refused } = useAct(async () => {
    const config = await takeUp(revision);
    client.setQueryData(configQuery, () => config);
    void client.invalidateQueries({ queryKey: ['deploy'] });
    toast(`Revision ${config.revision} is what revision ${revision} was.`);
    wayOn(paths.deploy(config.nextStep ?? 'preflight'));
  });
  return (
    <ConfirmDialog
      open
      title={`Go back to revision ${revision}?`}
      verb="Go back to it"
      pending={pending}
      onConfirm={() => act()}
      onCancel={onClose}
    >
      <div className={styles.cards}>
        <Refused error={refused} />
        <p>
          Its answers and its database become your draft; what you were working on gives way. The keys stay those of now.
        </p>
        <p>
          What is live stays live until the draft has passed pre-flight and verification and goes live in its place. Deploy that
          version of your app at your host as well.
        </p>
      </div>
    </ConfirmDialog>
  );
}
