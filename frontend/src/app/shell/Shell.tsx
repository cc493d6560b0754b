import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { SessionBar } from '~/features/account/SessionBar.tsx';
import { SystemStatus } from '~/features/health/SystemStatus.tsx';
import { useMe } from '~/shared/api/me.ts';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { classes } from '~/shared/ui/classes.ts';
import { later } from '~/shared/ui/later.tsx';
import { ThemeSwitch } from '~/shared/ui/ThemeSwitch.tsx';
import { navigation } from '../navigation.ts';
import type { Page } from '../pages.ts';
import { paths } from '../paths.ts';
import { Brand } from './Brand.tsx';
import { ConsoleNav } from './ConsoleNav.tsx';
import styles from './Shell.module.css';

const LeftWorkspace = later(() => import('~/features/account/LeftWorkspace.tsx'));

interface ShellProps {
  readonly pages: readonly Page[];
  readonly inConsole: boolean;
  /** Where the console says at every moment whether the tenant is live. */
  readonly badge?: ReactNode;
  readonly children: ReactNode;
}

export function Shell({ pages, inConsole, badge, children }: ShellProps) {
  return (
    <div className={classes(styles.shell, inConsole && styles.console)}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <header className={styles.top} data-print="none">
        <Brand short={inConsole} />
        {inConsole ? badge : <SignIn />}
        {inConsole && <SessionBar />}
      </header>
      {inConsole && <Rooms pages={pages} />}
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.foot} data-print="none">
        <div className={styles.footIn}>
          <SystemStatus />
          <Links />
          {/* The console has it among the settings. */}
          {!inConsole && <ThemeSwitch />}
        </div>
      </footer>
      {inConsole && <LeftWorkspace />}
    </div>
  );
}

const links: readonly (readonly [href: string, label: string])[] = [
  [paths.apiDocs(), 'API reference'],
  [paths.legal('contact'), 'Support'],
  [paths.legal('terms'), 'Terms'],
  [paths.legal('privacy'), 'Privacy'],
  [paths.legal('cookies'), 'Cookies'],
  [paths.legal('dpa'), 'Data processing'],
];

function Links() {
  return (
    <nav aria-label="About Livegate" className={styles.footLinks}>
      {links.map(([href, label]) => (
        <a key={href} className={styles.footLink} href={href}>
          {label}
        </a>
      ))}
    </nav>
  );
}

function Rooms({ pages }: { pages: readonly Page[] }) {
  const me = useMe();
  return <ConsoleNav items={navigation(pages, me)} />;
}

function SignIn() {
  const isOpen = useOpenPages();
  const [location] = useLocation();
  if (!isOpen(paths.login()) || location.startsWith(paths.login())) return null;
  return (
    <a className={styles.signIn} href={paths.login()}>
      Sign in
    </a>
  );
}
