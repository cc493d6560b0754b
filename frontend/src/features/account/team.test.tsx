import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { Member, Role } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';

const member = (more: Partial<Member>): Member => ({
  id: 'm1',
  email: 'ada@acme.example',
  name: 'Ada',
  role: 'owner',
  state: 'active',
  you: true,
  since: '2026-11-01T09:00:00Z',
  ...more,
});

const bob = member({ id: 'm2', email: 'bob@acme.example', name: 'Bob', role: 'member', you: false });
const eve = member({ id: 'm3', email: 'eve@acme.example', name: '', role: 'admin', you: false, state: 'invited' });

const as = (role: Role, members: readonly Member[] = [member({ role }), bob, eve]) =>
  server.use(
    http.get('/api/me', () => HttpResponse.json(me(role))),
    http.get('/api/members', () => HttpResponse.json({ items: members })),
  );

test('an owner sees who is here and who is invited, and may change all of them', async () => {
  // Given
  as('owner');
  // When
  renderApp('/dashboard/team');
  // Then
  expect(await screen.findByRole('button', { name: 'Change the role of bob@acme.example' })).not.toBeNull();
  expect(screen.getByText('eve@acme.example').closest('li')?.textContent).toContain('Invited');
  expect(screen.getByRole('button', { name: 'Take back eve@acme.example' })).not.toBeNull();
  expect(await screen.findByText('3 of 20 places of your plan are taken.')).not.toBeNull();
});

test('a member sees everybody and may only leave', async () => {
  // Given
  as('member', [member({ role: 'member' }), bob, eve]);
  // When
  renderApp('/dashboard/team');
  // Then
  await screen.findByText('Bob');
  const buttons = within(screen.getByRole('main')).getAllByRole('button');
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['Leave ada@acme.example']);
  expect(screen.queryByText('Invite somebody')).toBeNull();
});

test('a double tap invites once, with a key, and the list is read again', async () => {
  // Given
  as('owner');
  const sent: unknown[] = [];
  server.use(
    http.post('/api/members', async ({ request }) => {
      sent.push([await request.json(), typeof request.headers.get('Idempotency-Key')]);
      return HttpResponse.json(eve, { status: 201 });
    }),
  );
  renderApp('/dashboard/team');
  await userEvent.type(await screen.findByLabelText('Their e-mail address'), 'eve@acme.example');
  await userEvent.click(screen.getByRole('radio', { name: /^Admin/ }));
  // When
  await doubleTap(screen.getByRole('button', { name: 'Send the invitation' }));
  // Then
  expect(await screen.findAllByText(/eve@acme.example is invited/)).toHaveLength(2);
  expect(sent).toEqual([[{ email: 'eve@acme.example', role: 'admin' }, 'string']]);
  expect(screen.getByLabelText<HTMLInputElement>('Their e-mail address').value).toBe('');
});

test('what the API says of the address stands at its field', async () => {
  // Given
  as('owner');
  const errors = [{ field: 'email', message: 'This address takes no mail.' }];
  server.use(http.post('/api/members', () => problem(400, 'VALIDATION_FAILED', { errors })));
  renderApp('/dashboard/team');
  const field = await screen.findByLabelText('Their e-mail address');
  await userEvent.type(field, 'eve@acme.example');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Send the invitation' }));
  // Then
  expect(await screen.findAllByText('This address takes no mail.')).toHaveLength(2);
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('another role is asked for in a dialog', async () => {
  // Given
  as('owner');
  const sent: unknown[] = [];
  server.use(
    http.patch('/api/members/m2', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(member({ ...bob, role: 'admin' }));
    }),
  );
  renderApp('/dashboard/team');
  await userEvent.click(await screen.findByRole('button', { name: 'Change the role of bob@acme.example' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('radio', { name: /^Admin/ }));
  // When
  await userEvent.click(dialog.getByRole('button', { name: 'Change role' }));
  // Then
  expect(await screen.findAllByText('bob@acme.example is now Admin.')).toHaveLength(2);
  expect(sent).toEqual([{ role: 'admin' }]);
});

test('the last owner who wants to leave is told what to do first', async () => {
  // Given
  as('owner');
  server.use(
    http.delete('/api/members/m1', () => problem(409, 'LAST_OWNER', { detail: 'Make somebody else an owner first.' })),
  );
  renderApp('/dashboard/team');
  await userEvent.click(await screen.findByRole('button', { name: 'Leave ada@acme.example' }));
  // When
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Leave' }));
  // Then
  expect((await screen.findByRole('alert')).textContent).toBe('Make somebody else an owner first.');
});

test('who may not see the team is led back', async () => {
  // Given
  server.use(http.get('/api/members', () => problem(403, 'FORBIDDEN', { detail: 'Your role does not allow this.' })));
  // When
  renderApp('/dashboard/team');
  // Then
  expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this.');
  expect(screen.getByRole('link', { name: 'Go to the dashboard' }).getAttribute('href')).toBe('/dashboard');
});
