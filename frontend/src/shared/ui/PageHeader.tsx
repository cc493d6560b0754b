import type { ReactNode } from 'react';
import { useStepFocus } from '~/shared/lib/useStepFocus.ts';
import { useTitle } from '~/shared/lib/useTitle.ts';
import styles from './PageHeader.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** What the tab says, where it differs from the heading. */
  readonly tab?: string;
  readonly lead?: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
  readonly failed?: boolean;
  readonly actions?: ReactNode;
}

/** The one heading of a page: it names the tab and takes the focus when the page changes. */
export function PageHeader({ title, tab = title, lead, back, failed = false, actions }: PageHeaderProps) {
  const heading = useStepFocus(title);
  useTitle(tab, failed);
  return (
    <header className={styles.header}>
      {back !== undefined && (
        <a className={styles.back} href={back.href} data-print="none">
          <span aria-hidden="true">←</span> {back.label}
        </a>
      )}
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
