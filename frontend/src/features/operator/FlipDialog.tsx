import type { FlagView } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { flagsQuery, flip } from './queries.ts';
import { flagWords, flipWords } from './words.ts';

export default function FlipDialog({ flag, onClose }: { flag: FlagView; onClose: () => void }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const words = flagWords(flag.name);
  const { act, pending, refused } = useAct(async () => {
    const flipped = await flip(flag.name, !flag.value);
    client.setQueryData(flagsQuery, (known) =>
      known === undefined
        ? known
        : { ...known, items: known.items.map((one) => (one.name === flipped.name ? flipped : one)) },
    );
    toast(`${words.title}: ${flipped.value ? 'on' : 'off'}.`);
    onClose();
  });
  return (
    <ConfirmDialog
      open
      title={`${flipWords(flag)}?`}
      verb={flag.value ? 'Turn off' : 'Turn on'}
      look={flag.value ? 'danger' : 'primary'}
      pending={pending}
      onConfirm={act}
      onCancel={onClose}
    >
      <p>{flag.value ? words.off : words.on}</p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
