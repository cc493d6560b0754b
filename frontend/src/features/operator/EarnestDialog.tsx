import { useState } from 'react';
import type { Earnest, RolledOutItem } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { RadioCards } from '~/shared/ui/RadioCards.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Operator.module.css';
import { rolloutQuery, rollOut } from './queries.ts';
import { earnestWords } from './words.ts';

const ORDER: readonly Earnest[] = ['observe', 'warn', 'strict'];
const choices = ORDER.map((value) => ({ value, title: earnestWords[value].title, hint: earnestWords[value].hint }));

export default function EarnestDialog({ item, onClose }: { item: RolledOutItem; onClose: () => void }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const [wanted, setWanted] = useState(item.earnest);
  const { act, pending, refused } = useAct(async () => {
    const now = await rollOut(item.key, wanted);
    client.setQueryData(rolloutQuery, (known) =>
      known === undefined ? known : { ...known, items: known.items.map((one) => (one.key === now.key ? now : one)) },
    );
    toast(`${now.key}: ${now.radius}`);
    onClose();
  });
  return (
    <ConfirmDialog
      open
      title="How earnest is this item?"
      verb={earnestWords[wanted].verb}
      look={wanted === 'strict' && item.blocked > 0 ? 'danger' : 'primary'}
      pending={pending}
      pendingLabel="Changing…"
      onConfirm={act}
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <Refused error={refused} />
        <p>{item.title.replaceAll('`', '')}</p>
        <p>
          <strong>{item.radius}</strong>
        </p>
        <RadioCards
          name="earnest"
          label="What does it do from now on?"
          choices={choices}
          defaultValue={item.earnest}
          onChoose={(value) => setWanted(ORDER.find((one) => one === value) ?? wanted)}
        />
      </div>
    </ConfirmDialog>
  );
}
