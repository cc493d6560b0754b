import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { lazy } from 'react';
import { expect, test, vi } from 'vitest';
import { api, unwrap } from '~/shared/api/client.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { proves } from '~/testing/proves.ts';
import { aPage, renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';
import { pages } from './pages.ts';
import LandingPage from './pages/LandingPage.tsx';

const titled = (title: string) => () => <PageHeader title={title} />;

test('the start page says what Livegate is and offers only what this build has', async () => {
  // Given
  const start = '/';
  // When
  renderApp(start, [aPage('/', LandingPage)]);
  // Then
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Built is not live.');
  const links = screen.getAllByRole<HTMLAnchorElement>('link').map((link) => link.getAttribute('href'));
  expect(links.filter((href) => href?.startsWith('/login') === true || href === '/onboarding')).toEqual([]);
});

test('once there is a sign-up and a sign-in, the start page leads to both', async () => {
  // Given
  const more = [...pages, aPage('/onboarding', titled('Sign up'))];
  // When
  renderApp('/', more);
  // Then
  expect((await screen.findByRole('link', { name: 'Start' })).getAttribute('href')).toBe('/onboarding');
  expect(screen.getAllByRole('link', { name: 'Sign in' })).toHaveLength(2);
});

test('what a page held is gone as soon as one leaves, though the next page is still on its way', proves('JOIN-112'), async () => {
  // Given
  const Secret = () => <input aria-label="Secret" defaultValue="" />;
  const never = { pattern: '/next', component: lazy(() => new Promise<never>(() => undefined)), inConsole: false };
  const { navigate } = renderApp('/secret', [aPage('/secret', Secret), never]);
  await userEvent.type(await screen.findByLabelText('Secret'), 'seen once');
  navigate('/next');
  // When
  navigate('/secret');
  // Then
  expect((await screen.findByLabelText<HTMLInputElement>('Secret')).value).toBe('');
});

test('an unknown address has a way back, and following it moves the focus', async () => {
  // Given
  renderApp('/nowhere');
  const address = screen.getByText('/nowhere');
  // When
  await userEvent.click(screen.getByRole('link', { name: 'Go to the start page' }));
  // Then
  expect(address.isConnected).toBe(false);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Built is not live.'));
  expect(document.title).toBe('Livegate');
});

test('each legal page is linked at the foot, says that it is a template, and an unknown one is not found', async () => {
  // Given
  const { navigate } = renderApp('/legal/privacy');
  await screen.findByRole('heading', { level: 1, name: 'Privacy' });
  const foot = within(screen.getByRole('navigation', { name: 'About Livegate' })).getAllByRole('link');
  const template = screen.getByText('This is a template.').isConnected;
  // When
  navigate('/legal/constructor');
  // Then
  expect(await screen.findByText('/legal/constructor')).not.toBeNull();
  expect(template).toBe(true);
  expect(foot.map((link) => link.getAttribute('href'))).toEqual([
    '/api/docs',
    '/legal/contact',
    '/legal/terms',
    '/legal/privacy',
    '/legal/cookies',
    '/legal/dpa',
  ]);
});

test('the console offers the rooms that have a page, and marks where one is', proves('SELL-47'), async () => {
  // Given
  const rooms = ['/dashboard', '/dashboard/deploy/:step?', '/dashboard/audit'].map((pattern) =>
    aPage(pattern, titled(pattern), true),
  );
  // When
  renderApp('/dashboard/deploy/secrets', rooms);
  // Then
  const links = within(await screen.findByRole('navigation', { name: 'Console' })).getAllByRole('link');
  expect(links.map((link) => [link.textContent, link.getAttribute('aria-current')])).toEqual([
    ['Dashboard', null],
    ['Deploy', 'page'],
    ['Audit', null],
  ]);
});

test('an operator has a room of their own, and who is in no workspace has only what needs none', async () => {
  // Given
  const { user } = me();
  server.use(http.get('/api/me', () => HttpResponse.json({ user: { ...user, operator: true }, tenants: [] })));
  // When
  renderApp('/dashboard');
  // Then
  await screen.findByRole('heading', { name: 'You run this Livegate' });
  const links = within(screen.getByRole('navigation', { name: 'Console' })).getAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(['Dashboard', 'Settings', 'Operator']);
});

test('a page that breaks leaves the navigation, and another page works again', proves('JOIN-97'), async () => {
  // Given
  vi.spyOn(console, 'error').mockReturnValue();
  const broken = () => {
    throw new Error('planted');
  };
  renderApp('/broken', [aPage('/', titled('Start')), aPage('/broken', broken)]);
  await screen.findByRole('heading', { name: 'This page stopped working' });
  // When
  await userEvent.click(screen.getByRole('link', { name: 'Go to the start page' }));
  // Then
  expect(await screen.findByRole('heading', { name: 'Start' })).not.toBeNull();
});

test('the end of a session leads to sign-in and keeps the way back', async () => {
  // Given
  server.use(
    http.get('/api/health', () => problem(401, 'SESSION_EXPIRED')),
    http.post('/public/auth/refresh', () => problem(401, 'SESSION_EXPIRED')),
  );
  const Asking = () => {
    useQuery({ queryKey: ['x'], queryFn: () => unwrap(api.GET('/api/health')) });
    return <PageHeader title="Audit" />;
  };
  // When
  const { history } = renderApp('/dashboard/audit?after=7', [
    aPage('/dashboard/audit', Asking, true),
    aPage('/login', titled('Sign in')),
  ]);
  // Then
  await screen.findByRole('heading', { name: 'Sign in' });
  expect(history.at(-1)).toBe('/login?next=%2Fdashboard%2Faudit%3Fafter%3D7');
});

test('the theme is kept for the next visit and can be given back to the system', async () => {
  // Given
  renderApp('/nowhere');
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  const chosen = [document.documentElement.dataset['theme'], localStorage.getItem('livegate.theme')];
  // When
  await userEvent.click(screen.getByRole('radio', { name: 'Auto' }));
  // Then
  expect(chosen).toEqual(['dark', 'dark']);
  expect([document.documentElement.dataset['theme'], localStorage.getItem('livegate.theme')]).toEqual([undefined, null]);
});
