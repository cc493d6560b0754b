import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { me, problem, server } from '~/testing/server.ts';
import { FileLink } from './FileLink.tsx';

const fetched: string[] = [];

beforeEach(() => {
  fetched.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    fetched.push(this.pathname);
  });
});

const followed = async () => {
  render(
    <FileLink href="/api/deploy/packs/p1/download" download>
      Download as ZIP
    </FileLink>,
  );
  await userEvent.click(screen.getByRole('link', { name: 'Download as ZIP' }));
};

test('a file is fetched after a session that ended meanwhile was renewed', async () => {
  // Given
  let ended = true;
  server.use(
    http.get('/api/me', () => (ended ? problem(401, 'SESSION_EXPIRED') : HttpResponse.json(me()))),
    http.post('/public/auth/refresh', () => {
      ended = false;
      return HttpResponse.json({});
    }),
  );
  // When
  await followed();
  // Then
  await vi.waitFor(() => expect(fetched).toEqual(['/api/deploy/packs/p1/download']));
  expect(ended).toBe(false);
});

test('without a connection the page stays, and says so', async () => {
  // Given
  server.use(http.get('/api/me', () => HttpResponse.error()));
  // When
  await followed();
  // Then
  expect((await screen.findByRole('alert')).textContent).toContain('Livegate cannot be reached.');
  expect(fetched).toEqual([]);
});
