import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { config, untouched, wizard } from '~/testing/deploy.ts';
import { proves } from '~/testing/proves.ts';
import { aPage, renderApp } from '~/testing/renderApp.tsx';
import { at, me, problem, server } from '~/testing/server.ts';
import DeployPage from './DeployPage.tsx';

const rows = async () => {
  await screen.findByText('Choose where your app will live');
  return within(screen.getByRole('main'))
    .getAllByRole('listitem')
    .map((row) => row.textContent);
};

test('a fresh workspace is offered the first step and told what each still needs', proves('WIZ-13'), async () => {
  // Given
  wizard(untouched);
  // When
  renderApp('/dashboard/deploy');
  // Then
  const start = await screen.findByRole('link', { name: 'Start with step 1, Provider' });
  expect(start.getAttribute('href')).toBe('/dashboard/deploy/provider');
  expect(await rows()).toEqual([
    'Choose where your app will liveNeeds where your app will run.Incomplete',
    'Give the address of your appIncomplete',
    'Connect the databaseIncomplete',
    'Make the secretsIncomplete',
    'Add the keys of other servicesOptional',
    'Run the pre-flightIncomplete',
    'Verify the running appNeeds a pre-flight that passed.Cannot start yet',
    'Go liveCannot start yet',
  ]);
  expect(screen.queryByRole('link', { name: /Go live/ })).toBeNull();
});

test('whoever comes back goes on where they stopped', proves('GO-9', 'WIZ-25'), async () => {
  // Given
  const answers = { provider: 'render', providerLabel: 'Render', appUrl: 'https://app.acme.com', nextStep: 'secrets' };
  wizard(config(['provider', 'url', 'database'], answers));
  // When
  renderApp('/dashboard/deploy');
  // Then
  const next = await screen.findByRole('link', { name: 'Continue: step 4, Secrets' });
  expect(next.getAttribute('href')).toBe('/dashboard/deploy/secrets');
  expect(await screen.findByText('3 of 8 steps done')).not.toBeNull();
  expect((await rows())[0]).toBe('Choose where your app will liveRenderCompleted');
  expect((await rows())[1]).toBe('Give the address of your apphttps://app.acme.comCompleted');
});

test('the dashboard leads to the same step', async () => {
  // Given
  wizard(config(['provider'], { nextStep: 'url' }));
  // When
  renderApp('/dashboard');
  // Then
  const next = await screen.findByRole('link', { name: /Continue: step 2, Live URL/ });
  expect(next.getAttribute('href')).toBe('/dashboard/deploy/url');
});

test('a step whose page is missing cannot be started, and the hub says why', async () => {
  // Given
  const done = config(['provider', 'url', 'database', 'secrets', 'preflight'], { status: 'configured', nextStep: 'verify' });
  const verifiable = done.steps.map((one) => (one.id === 'verify' ? { id: 'verify', title: 'Verify', status: 'incomplete' as const } : one));
  wizard({ ...done, steps: verifiable });
  // When
  renderApp('/dashboard/deploy', [aPage('/dashboard/deploy', DeployPage, true)]);
  // Then
  expect(await screen.findByText('Your pre-flight has passed')).not.toBeNull();
  expect((await rows())[6]).toBe('Verify the running appThis Livegate does not offer this step.Cannot start yet');
});

test('a pre-flight that failed for want of answers is no problem yet', async () => {
  // Given
  const failed = (answers: readonly string[]) => {
    const { steps, ...rest } = config(answers);
    return { ...rest, steps: steps.map((one) => (one.id === 'preflight' ? { ...one, status: 'problem' as const } : one)) };
  };
  wizard(failed(['provider', 'url', 'database']));
  // When
  renderApp('/dashboard/deploy');
  // Then
  expect((await rows())[5]).toBe('Run the pre-flightNeeds Secrets.Incomplete');
});

test('a plan without going live is told at the first step, in plain words', async () => {
  // Given
  const entitlement = {
    plan: 'free' as const,
    mayGoLive: false,
    message: 'Your plan free includes everything up to a verified app.',
    fix: { kind: 'open' as const, label: 'See the plan', value: '/dashboard/settings' },
  };
  wizard({ ...untouched, entitlement });
  // When
  renderApp('/dashboard/deploy/provider');
  // Then
  expect(await screen.findByText('Going live is not included yet')).not.toBeNull();
  expect(screen.getByText(/everything up to a verified app/)).not.toBeNull();
  expect(screen.getByRole('link', { name: 'See the plan' }).getAttribute('href')).toBe('/dashboard/settings');
});

test.each([
  ['provider', 'Where will your app live?'],
  ['url', 'What is the address of your app?'],
  ['database', 'Where is your database?'],
  ['secrets', 'Which secrets does your app need?'],
])('the step %s says what it wants, and why it asks', proves('WIZ-22'), async (step, question) => {
  // Given
  wizard(untouched);
  // When
  renderApp(`/dashboard/deploy/${step}`);
  // Then
  await screen.findByRole('heading', { level: 1, name: question });
  const why = screen.getByText('Why do we ask?').closest('details');
  expect(why?.textContent).toMatch(/^Why do we ask\?.{80,}/s);
});

test('a member looks and is told why nothing can be changed', async () => {
  // Given
  wizard(config(['provider'], { provider: 'render', providerLabel: 'Render', nextStep: 'url' }));
  server.use(http.get('/api/me', () => HttpResponse.json(me('member', { current: at('t1', 'Acme', 'member') }))));
  const { navigate } = renderApp('/dashboard/deploy');
  await screen.findByText('You can look, and not change');
  expect(screen.queryByRole('link', { name: /Continue/ })).toBeNull();
  // When
  navigate('/dashboard/deploy/provider');
  // Then
  expect(await screen.findByText('Render')).not.toBeNull();
  expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([]);
});

test('a Livegate that does not answer is asked again', async () => {
  // Given
  server.use(http.get('/api/deploy/config', () => problem(404, 'NOT_FOUND', { title: 'There is nothing here' })));
  // When
  renderApp('/dashboard/deploy');
  // Then
  expect(await screen.findByRole('heading', { name: 'There is nothing here' })).not.toBeNull();
});
