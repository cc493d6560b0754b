type Ask = Readonly<Record<string, string>>;

const segment = encodeURIComponent;

const queryOf = (ask: Ask): string => {
  const query = new URLSearchParams(ask).toString();
  return query === '' ? '' : `?${query}`;
};

/** Every page of the contract has its address here and nowhere else. */
export const paths = {
  home: () => '/',
  onboarding: (step?: string) => (step === undefined ? '/onboarding' : `/onboarding?step=${segment(step)}`),
  login: (next?: string) => (next === undefined || next === '/' ? '/login' : `/login?next=${segment(next)}`),
  loginLink: (token: string) => `/login/${segment(token)}`,
  invite: (token: string) => `/invite/${segment(token)}`,
  handoff: (token: string) => `/handoff/${segment(token)}`,
  dashboard: () => '/dashboard',
  deploy: (step?: string, ask: Ask = {}) => `/dashboard/deploy${step === undefined ? '' : `/${segment(step)}`}${queryOf(ask)}`,
  checklist: () => '/dashboard/checklist',
  products: (id?: string) => (id === undefined ? '/dashboard/products' : `/dashboard/products/${segment(id)}`),
  launches: (ask: Ask = {}) => `/dashboard/launches${queryOf(ask)}`,
  windows: () => '/dashboard/windows',
  metrics: () => '/dashboard/metrics',
  audit: () => '/dashboard/audit',
  team: () => '/dashboard/team',
  tokens: () => '/dashboard/tokens',
  settings: () => '/dashboard/settings',
  notifications: () => '/dashboard/settings/notifications',
  admin: () => '/admin',
  adminOnboard: () => '/admin/onboard',
  report: (token: string) => `/r/${segment(token)}`,
  verify: () => '/verify',
  legal: (document: 'terms' | 'privacy' | 'cookies' | 'dpa' | 'contact') => `/legal/${document}`,
  apiDocs: () => '/api/docs',
} as const;
