import { expect, test } from 'vitest';
import { proves } from '~/testing/proves.ts';
import { isCurrent } from './navigation.ts';
import { paths } from './paths.ts';

test('every address is the one of the contract', proves('WIZ-13'), () => {
  expect({
    home: paths.home(),
    onboarding: [paths.onboarding(), paths.onboarding('brand')],
    login: [paths.login(), paths.login('/dashboard?tab=1')],
    link: paths.loginLink('a/b'),
    invite: paths.invite('t'),
    deploy: [paths.deploy(), paths.deploy('secrets'), paths.deploy('url', { fix: 'AppUrlUsable' })],
    products: [paths.products(), paths.products('p1'), paths.launches({ product: 'p1', in: 'sandbox' })],
    handoff: paths.handoff('h'),
    notifications: paths.notifications(),
    report: paths.report('r'),
    rest: [paths.dashboard(), paths.checklist(), paths.launches(), paths.metrics(), paths.audit(), paths.team()],
    windows: paths.windows(),
    more: [paths.tokens(), paths.settings(), paths.admin(), paths.adminOnboard(), paths.verify(), paths.apiDocs()],
    legal: [paths.legal('terms'), paths.legal('dpa')],
  }).toEqual({
    home: '/',
    onboarding: ['/onboarding', '/onboarding?step=brand'],
    login: ['/login', '/login?next=%2Fdashboard%3Ftab%3D1'],
    link: '/login/a%2Fb',
    invite: '/invite/t',
    deploy: ['/dashboard/deploy', '/dashboard/deploy/secrets', '/dashboard/deploy/url?fix=AppUrlUsable'],
    products: ['/dashboard/products', '/dashboard/products/p1', '/dashboard/launches?product=p1&in=sandbox'],
    handoff: '/handoff/h',
    notifications: '/dashboard/settings/notifications',
    report: '/r/r',
    rest: [
      '/dashboard',
      '/dashboard/checklist',
      '/dashboard/launches',
      '/dashboard/metrics',
      '/dashboard/audit',
      '/dashboard/team',
    ],
    windows: '/dashboard/windows',
    more: ['/dashboard/tokens', '/dashboard/settings', '/admin', '/admin/onboard', '/verify', '/api/docs'],
    legal: ['/legal/terms', '/legal/dpa'],
  });
});

test('the dashboard is current only where it is meant', () => {
  expect([
    isCurrent(paths.dashboard(), '/dashboard'),
    isCurrent(paths.dashboard(), '/dashboard/audit'),
    isCurrent(paths.deploy(), '/dashboard/deploy/url'),
    isCurrent(paths.deploy(), '/dashboard/deployments'),
  ]).toEqual([true, false, true, false]);
});
