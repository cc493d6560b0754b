import type { ComponentType, LazyExoticComponent } from 'react';
import { whole } from '~/shared/ui/later.tsx';
import { paths } from './paths.ts';

type Loads = () => Promise<{ default: ComponentType }>;

export interface Page {
  /** A pattern of the router, such as /dashboard/deploy/:step? */
  readonly pattern: string;
  readonly component: LazyExoticComponent<ComponentType>;
  /** A page of the console stands beside the navigation and needs a session. */
  readonly inConsole: boolean;
}

const open = (pattern: string, load: Loads): Page => ({ pattern, component: whole(load), inConsole: false });

const console = (pattern: string, load: Loads): Page => ({ pattern, component: whole(load), inConsole: true });

/** Adding a page is one line here and one folder in features; `open` for everybody, `console` for people with a session. */
export const pages: readonly Page[] = [
  open(paths.home(), () => import('./pages/LandingPage.tsx')),
  open(paths.onboarding(), () => import('~/features/signup/OnboardingPage.tsx')),
  open(paths.login(), () => import('~/features/account/LoginPage.tsx')),
  open('/login/:token', () => import('~/features/account/LoginLinkPage.tsx')),
  open('/invite/:token', () => import('~/features/account/InvitePage.tsx')),
  open('/handoff/:token', () => import('~/features/deployment/HandoffPage.tsx')),
  open('/r/:token', () => import('~/features/report/SharedReportPage.tsx')),
  open('/legal/:document', () => import('./pages/LegalPage.tsx')),
  open(paths.verify(), () => import('~/features/report/VerifyReportPage.tsx')),
  console(paths.dashboard(), () => import('./pages/WorkspacePage.tsx')),
  console(paths.deploy(), () => import('~/features/deployment/DeployPage.tsx')),
  console(paths.deploy('provider'), () => import('~/features/deployment/ProviderPage.tsx')),
  console(paths.deploy('url'), () => import('~/features/deployment/UrlPage.tsx')),
  console(paths.deploy('database'), () => import('~/features/deployment/DatabasePage.tsx')),
  console(paths.deploy('secrets'), () => import('~/features/deployment/SecretsPage.tsx')),
  console(paths.deploy('keys'), () => import('~/features/credential/KeysPage.tsx')),
  console(paths.deploy('preflight'), () => import('~/features/preflight/PreflightPage.tsx')),
  console(paths.deploy('verify'), () => import('~/features/verification/VerifyPage.tsx')),
  console(paths.deploy('pack'), () => import('~/features/pack/PackPage.tsx')),
  console(paths.checklist(), () => import('~/features/checklist/ChecklistPage.tsx')),
  console(paths.deploy('go-live'), () => import('~/features/golive/GoLivePage.tsx')),
  console(paths.windows(), () => import('~/features/window/WindowsPage.tsx')),
  console(paths.metrics(), () => import('~/features/metrics/MetricsPage.tsx')),
  console(paths.deploy('reports'), () => import('~/features/report/ReportsPage.tsx')),
  console(paths.products(), () => import('~/features/product/ProductsPage.tsx')),
  console('/dashboard/products/:id', () => import('~/features/product/ProductPage.tsx')),
  console(paths.launches(), () => import('~/features/launch/LaunchesPage.tsx')),
  console(paths.team(), () => import('~/features/account/TeamPage.tsx')),
  console(paths.tokens(), () => import('~/features/account/TokensPage.tsx')),
  console(paths.audit(), () => import('~/features/audit/AuditPage.tsx')),
  console(paths.settings(), () => import('~/features/account/SettingsPage.tsx')),
  console(paths.notifications(), () => import('~/features/notification/NotificationsPage.tsx')),
  console(paths.adminOnboard(), () => import('~/features/signup/OnboardPage.tsx')),
  console(paths.admin(), () => import('~/features/operator/OperatorPage.tsx')),
];
