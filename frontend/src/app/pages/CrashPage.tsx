import { Button } from '~/shared/ui/Button.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { paths } from '../paths.ts';
import styles from './Message.module.css';

export function CrashPage() {
  return (
    <div className={styles.message}>
      <p className={styles.code}>Stopped</p>
      <PageHeader
        title="This page stopped working"
        failed
        lead="The fault is ours. What was saved is safe; load the page again to go on."
        actions={
          <>
            <Button onClick={() => location.reload()}>Load the page again</Button>
            <LinkButton href={paths.home()} look="secondary">
              Go to the start page
            </LinkButton>
          </>
        }
      />
    </div>
  );
}
