import { useState } from 'react';
import type { LaunchTemplate } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from '../Launch.module.css';
import { deleteTemplate, templatesQuery } from './queries.ts';

export function DeleteTemplate({ template: { id, name } }: { readonly template: LaunchTemplate }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { act, pending, refused } = useAct(async () => {
    await deleteTemplate(id);
    setAsking(false);
    await client.invalidateQueries(templatesQuery);
  });
  return (
    <div className={styles.quiet}>
      <Button look="quiet" onClick={() => setAsking(true)}>
        Delete this template
      </Button>
      {asking && (
        <ConfirmDialog
          open
          title={`Delete the template “${name}”?`}
          verb="Delete the template"
          look="danger"
          pending={pending}
          pendingLabel="Deleting…"
          onConfirm={() => act()}
          onCancel={() => setAsking(false)}
        >
          <p>Launches that were made with it stay as they are.</p>
          <Refused error={refused} />
        </ConfirmDialog>
      )}
    </div>
  );
}
