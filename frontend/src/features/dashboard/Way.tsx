import { Icon, type IconName } from '~/shared/ui/Icon.tsx';
import styles from './Dashboard.module.css';

export interface WayProps {
  readonly href: string;
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
}

/** From the dashboard to one thing to do, and why one would. */
export function Way({ href, icon, title, text }: WayProps) {
  return (
    <a className={styles.step} href={href}>
      <Icon name={icon} />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.soft}>{text}</span>
      </span>
    </a>
  );
}
