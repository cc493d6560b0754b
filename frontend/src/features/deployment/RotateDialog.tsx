import type { GeneratedKeys } from '~/shared/api/schema.d.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Deployment.module.css';
import { useMakeKeys } from './queries.ts';

interface RotateDialogProps {
  readonly name: string;
  readonly onMade: (made: GeneratedKeys) => void;
  readonly onClose: () => void;
}

const consequences: Readonly<Record<string, string>> = {
  JWT_SECRET: 'Once your app runs with the new value, everybody has to sign in again.',
  ENCRYPTION_KEY: 'What your app has encrypted with the old value stays unreadable unless your app keeps that one too.',
  LIVEGATE_PROBE_TOKEN: 'What is live now stays watched with the value that it has. The next verification needs the new one.',
};

export default function RotateDialog({ name, onMade, onClose }: RotateDialogProps) {
  const { act, pending, refused } = useMakeKeys((made) => {
    onMade(made);
    onClose();
  });
  return (
    <ConfirmDialog
      open
      title={`Rotate ${name}?`}
      verb="Rotate"
      pending={pending}
      pendingLabel="Making…"
      onConfirm={() => act([name])}
      onCancel={onClose}
    >
      <div className={styles.known}>
        <Refused error={refused} />
        <p>A new value is made and shown once. Set it where your app runs; for a while both fingerprints stand here.</p>
        <p>{consequences[name] ?? 'Your app needs the new value before it forgets the old one.'}</p>
        <p>If your app was verified, it must be verified again.</p>
      </div>
    </ConfirmDialog>
  );
}
