import { useState } from 'react';
import type { Me } from '~/shared/api/schema.d.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { later } from '~/shared/ui/later.tsx';
import { FileLink } from '~/shared/ui/FileLink.tsx';
import styles from './Settings.module.css';

const DeleteDialog = later(() => import('./DeleteDialog.tsx'));

export function DataCard({ of }: { of: NonNullable<Me['current']> }) {
  const [asked, setAsked] = useState(false);
  if (of.role !== 'owner') return null;
  return (
    <Card title={`The data of ${of.name}`}>
      <p className={styles.soft}>
        One compressed file holds everything but secrets: a line of JSON for each row. The audit has a file of its own.
      </p>
      <div className={styles.deeds}>
        <FileLink href="/api/tenant/export" look="secondary" download>
          Take the data out
        </FileLink>
        <Button look="quiet" onClick={() => setAsked(true)}>
          Delete this workspace
        </Button>
      </div>
      {asked && <DeleteDialog name={of.name} slug={of.slug} onClose={() => setAsked(false)} />}
    </Card>
  );
}
