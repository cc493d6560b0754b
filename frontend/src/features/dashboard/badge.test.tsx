import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { Badge } from '~/shared/api/schema.d.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, server } from '~/testing/server.ts';

const withBadge = (badge: Badge) => server.use(http.get('/api/deploy/badge', () => HttpResponse.json(badge)));

// What a popover holds is hidden until it is opened, which jsdom cannot do.
const reasons = async () => {
  const button = await screen.findByRole('button', { name: /Your app:/ });
  const sheet = document.getElementById(button.getAttribute('popovertarget') ?? '');
  return within(sheet ?? document.body);
};

test('the badge says its word on every page, and each reason leads to its fix', proves('WIZ-55', 'WIZ-59'), async () => {
  // Given
  withBadge({
    badge: 'BLOCKED',
    reasons: [
      { text: 'The pre-flight failed at: Database reachable.', fixPath: '/dashboard/deploy/preflight' },
      { text: 'Your subscription has ended. Renew it.', fixPath: '/dashboard/settings' },
    ],
  });
  // When
  renderApp('/dashboard/settings');
  // Then
  expect((await screen.findByRole('button', { name: /Your app:/ })).textContent).toBe('Your app: Blocked');
  const links = (await reasons()).getAllByRole('link', { hidden: true });
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['The pre-flight failed at: Database reachable.', '/dashboard/deploy/preflight'],
    ['Your subscription has ended. Renew it.', '/dashboard/settings'],
  ]);
});

test('what is live has no reason and leads to how it has been', proves('WIZ-56'), async () => {
  // Given
  withBadge({ badge: 'LIVE', reasons: [] });
  // When
  renderApp('/dashboard');
  // Then
  expect((await screen.findByRole('button', { name: /Your app:/ })).textContent).toBe('Your app: Live');
  expect((await reasons()).getByText(/well when it was last looked at/)).not.toBeNull();
  expect((await reasons()).getByText('See how it has been').closest('a')?.getAttribute('href')).toBe('/dashboard/deploy/go-live');
});

test('who works in no workspace has no app, and so no badge', async () => {
  // Given
  let asked = false;
  server.use(
    http.get('/api/me', () => {
      const { user } = me();
      return HttpResponse.json({ user, tenants: [] });
    }),
    http.get('/api/deploy/badge', () => {
      asked = true;
      return HttpResponse.json({ badge: 'LIVE', reasons: [] });
    }),
  );
  // When
  renderApp('/dashboard');
  // Then
  expect(await screen.findByRole('heading', { level: 1, name: /Welcome/ })).not.toBeNull();
  await waitFor(() => expect(screen.queryByRole('button', { name: /Your app:/ })).toBeNull());
  expect(asked).toBe(false);
});
