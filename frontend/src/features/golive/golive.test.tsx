import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { DeployConfig, Gate } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { APP, configured, gate } from '~/testing/gate.ts';
import { proves } from '~/testing/proves.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';

const live = { revision: 3, appUrl: APP, since: '2026-11-21T10:00:00Z' };
const isLive = (): DeployConfig => configured({ status: 'live', state: 'live', live });

const watch = { state: 'passing', everySeconds: 60, failuresInRow: 0, failing: [], days: [], changes: [] };

/** A Livegate at a gate; going live makes it live. */
function livegate(start: DeployConfig, verdict: Gate) {
  const heard: { readonly path: string; readonly body: unknown }[] = [];
  let now = start;
  const hear = async (request: Request) =>
    heard.push({ path: new URL(request.url).pathname, body: await request.json().catch(() => null) });
  server.use(
    http.get('/api/deploy/config', () => HttpResponse.json(now)),
    http.get('/api/deploy/gate', () => HttpResponse.json(verdict)),
    http.get('/api/deploy/watch', () => HttpResponse.json(watch)),
    http.get('/api/deploy/runs', () => HttpResponse.json({ items: [] })),
    http.post('/api/deploy/go-live/rehearse', () =>
      HttpResponse.json({ gate: verdict, wouldHappen: [`Revision 3 becomes live at ${APP}.`], report: {} }),
    ),
    http.post('/api/deploy/go-live', async ({ request }) => {
      await hear(request);
      now = isLive();
      return HttpResponse.json({ status: 'live', state: 'live', revision: 3, reportId: 'go1' });
    }),
    http.post('/api/deploy/config/rollback', async ({ request }) => {
      await hear(request);
      now = { ...isLive(), revision: 4, nextStep: 'preflight', candidate: { revision: 4, status: 'draft', state: 'pending' } };
      return HttpResponse.json(now);
    }),
    http.post('/api/deploy/revert', async ({ request }) => {
      await hear(request);
      now = configured();
      return HttpResponse.json({ status: 'configured', state: 'pending', revision: 3 });
    }),
  );
  return heard;
}

const shut = gate('no-go', {
  reasons: [
    {
      code: 'VERIFICATION_REQUIRED',
      title: 'Verify the app first',
      text: 'The last verification failed.',
      fix: [{ kind: 'step', label: 'Verify it', value: 'verify' }],
    },
    { code: 'SUBSCRIPTION_REQUIRED', title: 'The plan has no go-live', text: 'Choose a plan.', fix: [] },
  ],
});

test('without a PASS the button is off, says why, and each reason has its way out', proves('GO-42', 'WIZ-24'), async () => {
  // Given
  const heard = livegate(configured(), shut);
  renderApp('/dashboard/deploy/go-live');
  const button = await screen.findByRole('button', { name: 'Go Live' });
  // When
  await doubleTap(button);
  // Then
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('The last verification failed. And 1 more.')).not.toBeNull();
  const reason = within(screen.getByRole('article', { name: 'Verify the app first' }));
  expect(reason.getByRole('link', { name: 'Verify it' }).getAttribute('href')).toBe('/dashboard/deploy/verify');
  expect(heard).toEqual([]);
});

test('a gate that opens meanwhile opens on the page too', async () => {
  // Given
  livegate(configured(), shut);
  renderApp('/dashboard/deploy/go-live');
  await screen.findByText('The gate is shut');
  // When
  server.use(http.get('/api/deploy/gate', () => HttpResponse.json(gate('go'))));
  // Then
  expect(await screen.findByText('The gate is open', {}, { timeout: 10_000 })).not.toBeNull();
});

test('what only waits for a look of Livegate is asked again soon', async () => {
  // Given
  const awaited = { code: 'CHECKLIST_INCOMPLETE', title: 'The checklist is not complete', text: 'Livegate looks.', fix: [] };
  livegate(configured({ state: 'verified' }), gate('hold', { reasons: [awaited] }));
  renderApp('/dashboard/deploy/go-live');
  await screen.findByText('The gate opens later');
  // When
  server.use(http.get('/api/deploy/gate', () => HttpResponse.json(gate('go'))));
  // Then
  expect(await screen.findByText('The gate is open', {}, { timeout: 3000 })).not.toBeNull();
});

test('what will happen is told first; then two presses open the gate once, and it is celebrated', proves('WIZ-21'), async () => {
  // Given
  const heard = livegate(configured({ state: 'verified' }), gate('go'));
  renderApp('/dashboard/deploy/go-live');
  expect(await screen.findByText(`Revision 3 becomes live at ${APP}.`)).not.toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Go Live' }));
  expect(heard).toEqual([]);
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Press again to confirm' }));
  // Then
  expect(await screen.findByRole('heading', { name: 'You are live' })).not.toBeNull();
  expect(screen.getByRole('link', { name: 'See the Go report' }).getAttribute('href')).toBe('/api/deploy/reports/go1.html');
  expect(heard).toEqual([{ path: '/api/deploy/go-live', body: { confirm: true } }]);
});

test('a refusal at the last moment says why and leads to its report', async () => {
  // Given
  livegate(configured({ state: 'verified' }), gate('go'));
  server.use(http.post('/api/deploy/go-live', () => problem(409, 'VERIFICATION_STALE', { reportId: 'no1' })));
  renderApp('/dashboard/deploy/go-live');
  await userEvent.click(await screen.findByRole('button', { name: 'Go Live' }));
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Press again to confirm' }));
  // Then
  expect((await screen.findByRole('alert')).textContent).toContain('Refused: VERIFICATION_STALE.');
  expect(screen.getByRole('link', { name: 'See the No-Go report' }).getAttribute('href')).toBe('/api/deploy/reports/no1.html');
});

test('what is live is taken back with a reason, and not without one', async () => {
  // Given
  const heard = livegate(isLive(), gate('no-go'));
  renderApp('/dashboard/deploy/go-live');
  await userEvent.click(await screen.findByRole('button', { name: 'Take it back' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Take it back' }));
  expect(dialog.getAllByText('Say why, in one line.')).toHaveLength(2);
  await userEvent.type(dialog.getByLabelText('Why?'), 'Checkout is broken');
  // When
  await userEvent.click(dialog.getByRole('button', { name: 'Take it back' }));
  // Then
  expect(await screen.findByRole('heading', { name: 'Ready to go live?' })).not.toBeNull();
  expect(heard).toEqual([{ path: '/api/deploy/revert', body: { reason: 'Checkout is broken' } }]);
});

test('what was live before becomes the draft again, once, and leads to the pre-flight', async () => {
  // Given
  const previous = { revision: 2, appUrl: 'https://old.example.com', since: '2026-11-20T10:00:00Z' };
  const heard = livegate({ ...isLive(), previous }, gate('no-go'));
  renderApp('/dashboard/deploy/go-live');
  await userEvent.click(await screen.findByRole('button', { name: 'Go back to it' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Go back to revision 2?' }));
  // When
  await doubleTap(dialog.getByRole('button', { name: 'Go back to it' }));
  // Then
  expect(await screen.findByRole('heading', { name: 'Is everything ready for the deploy?' })).not.toBeNull();
  expect(screen.getAllByText('Revision 4 is what revision 2 was.')).not.toHaveLength(0);
  expect(heard).toEqual([{ path: '/api/deploy/config/rollback', body: { revision: 2 } }]);
});

test('the watch says what fails and what has changed since it went live', async () => {
  // Given
  livegate(isLive(), gate('no-go'));
  // oxlint-disable-next-line unicorn/no-thenable -- the wire says "then", and nobody awaits it
  const changes = [{ what: 'certificate', then: 'aa', now: 'bb' }];
  server.use(
    http.get('/api/deploy/watch', () =>
      HttpResponse.json({ ...watch, state: 'blocked', failuresInRow: 3, failing: ['Health answers'], uptimePercent: 99.5, changes }),
    ),
  );
  // When
  renderApp('/dashboard/deploy/go-live');
  // Then
  expect(await screen.findByText('It failed 3 times in a row')).not.toBeNull();
  expect(screen.getByText('What failed: Health answers.')).not.toBeNull();
  expect(screen.getByRole('table', { name: 'What has changed since it went live' })).not.toBeNull();
});

test('a member sees what the gate asks, and nothing to press', async () => {
  // Given
  livegate(configured(), shut);
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/deploy/go-live');
  // Then
  expect(await screen.findByText('VerificationPassed holds')).not.toBeNull();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Go Live' })).toBeNull());
});
