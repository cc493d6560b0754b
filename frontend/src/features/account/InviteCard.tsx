import { useState } from 'react';
import { useSearch } from 'wouter';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { Role } from '~/shared/api/schema.d.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Card } from '~/shared/ui/Card.tsx';
import { Field } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { RadioCards } from '~/shared/ui/RadioCards.tsx';
import { invite, membersQuery } from './queries.ts';
import { Invitation } from './schema.ts';
import styles from './Team.module.css';
import { roleChoices } from './words.ts';

export default function InviteCard({ mine, room }: { mine: Role | undefined; room: string }) {
  const [turn, setTurn] = useState(0);
  return (
    <Card title="Invite somebody">
      <p className={styles.soft}>{room}</p>
      {/* A new key empties the form for the next one. */}
      <InviteForm key={turn} mine={mine} first={turn === 0} onSent={() => setTurn(turn + 1)} />
    </Card>
  );
}

interface InviteFormProps {
  readonly mine: Role | undefined;
  readonly first: boolean;
  readonly onSent: () => void;
}

function InviteForm({ mine, first, onSent }: InviteFormProps) {
  // A finding of the pre-flight leads here with the person it misses.
  const asked = new URLSearchParams(useSearch());
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const send = useOnce(invite);
  const form = useForm(Invitation, async (wish) => {
    await send(wish);
    await client.invalidateQueries(membersQuery);
    toast(`${wish.email} is invited. The link in the mail works for 7 days.`);
    onSent();
  });
  return (
    <Form form={form} verb="Send the invitation" pendingLabel="Sending…">
      <Field
        name="email"
        label="Their e-mail address"
        type="email"
        autoComplete="off"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={first ? (asked.get('invite') ?? '') : ''}
        error={form.errorOf('email')}
      />
      <RadioCards
        name="role"
        label="What may they do?"
        choices={roleChoices(mine)}
        defaultValue={first && asked.get('role') === 'admin' ? 'admin' : 'member'}
        error={form.errorOf('role')}
      />
    </Form>
  );
}
