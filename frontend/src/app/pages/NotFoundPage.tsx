import { useLocation } from 'wouter';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { paths } from '../paths.ts';
import styles from './Message.module.css';

export function NotFoundPage() {
  const [location] = useLocation();
  return (
    <div className={styles.message}>
      <p className={styles.code}>404</p>
      <PageHeader
        title="There is no page here"
        lead="The address may have been typed wrong, or the page may have moved."
        actions={<LinkButton href={paths.home()}>Go to the start page</LinkButton>}
      />
      <p className={styles.address}>
        You asked for <code>{location}</code>
      </p>
    </div>
  );
}
