import { useState } from 'react';
import type { OperatedTenant, Plan, Subscription, TenantChange } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Checkbox } from '~/shared/ui/Checkbox.tsx';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { Select } from '~/shared/ui/Field.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Operator.module.css';
import { changeTenant, tenantsQuery } from './queries.ts';
import { planWords, subscriptionWords } from './words.ts';

type Wanted = Required<TenantChange>;

export default function TenantDialog({ tenant, onClose }: { tenant: OperatedTenant; onClose: () => void }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const [wanted, setWanted] = useState<Wanted>(tenant);
  const wish = (part: Partial<Wanted>) => setWanted((now) => ({ ...now, ...part }));
  const { act, pending, refused } = useAct(async () => {
    await changeTenant(tenant.id, changes(tenant, wanted));
    toast(`${tenant.name} is changed.`);
    onClose();
    await client.invalidateQueries(tenantsQuery);
  });
  const suspends = wanted.suspended && !tenant.suspended;
  return (
    <ConfirmDialog
      open
      title={`Change ${tenant.name}`}
      verb={suspends ? 'Suspend' : 'Change'}
      look={suspends ? 'danger' : 'primary'}
      pending={pending}
      pendingLabel="Changing…"
      onConfirm={act}
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <Refused error={refused} />
        <Choice name="plan" label="Plan" words={planWords} value={wanted.plan} onChoose={(plan: Plan) => wish({ plan })} />
        <Choice
          name="subscription"
          label="Subscription"
          words={subscriptionWords}
          value={wanted.subscription}
          onChoose={(subscription: Subscription) => wish({ subscription })}
        />
        <Checkbox
          name="suspended"
          label="Suspended"
          hint="Its people and tokens are refused at once. Nothing is deleted."
          defaultChecked={tenant.suspended}
          onChange={(event) => wish({ suspended: event.target.checked })}
        />
      </div>
    </ConfirmDialog>
  );
}

/** Only what differs is sent, so that two operators do not undo each other. */
function changes(tenant: OperatedTenant, wanted: Wanted): TenantChange {
  return {
    ...(wanted.plan !== tenant.plan && { plan: wanted.plan }),
    ...(wanted.subscription !== tenant.subscription && { subscription: wanted.subscription }),
    ...(wanted.suspended !== tenant.suspended && { suspended: wanted.suspended }),
  };
}

interface ChoiceProps<W extends string> {
  readonly name: string;
  readonly label: string;
  readonly words: Readonly<Record<W, string>>;
  readonly value: W;
  readonly onChoose: (word: W) => void;
}

function Choice<W extends string>({ name, label, words, value, onChoose }: ChoiceProps<W>) {
  const isWord = (text: string): text is W => text in words;
  const options: readonly W[] = Object.keys(words).filter(isWord);
  return (
    <Select
      name={name}
      label={label}
      defaultValue={value}
      onChange={({ target }) => isWord(target.value) && onChoose(target.value)}
    >
      {options.map((word) => (
        <option key={word} value={word}>
          {words[word]}
        </option>
      ))}
    </Select>
  );
}
