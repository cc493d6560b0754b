import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { Checklist, ChecklistItem } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, server } from '~/testing/server.ts';
import { asCsv, asMarkdown } from './exporting.ts';
import { blocking, fromAddress, toAddress } from './view.ts';

const item = (key: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  key,
  title: `Item \`${key}\``,
  phase: 'P',
  kind: 'automatic',
  status: 'passed',
  applicable: true,
  required: true,
  strict: false,
  message: `How ${key} stands.`,
  fix: [],
  ...more,
});

const document = item('LIST-167', {
  title: 'Application rollback procedure documented',
  phase: 'G',
  kind: 'evidence',
  status: 'deferred',
  ask: 'The document.',
  fix: [{ kind: 'open', label: 'Give evidence', value: '/dashboard/checklist?item=LIST-167' }],
});

const list = (...items: ChecklistItem[]): Checklist => ({
  template: 'production v1',
  reviewBy: '2027-05-21',
  sections: [{ key: 'one', title: 'Section one', applicable: true, items }],
  score: {
    done: items.filter(({ status }) => status === 'passed').length,
    of: items.length,
    open: items.filter(({ status, required }) => required && status !== 'passed').length,
    phases: [{ phase: 'P', done: 1, of: 2 }],
    sections: [],
  },
});

const answers = (known: Checklist) =>
  server.use(
    http.get('/api/checklist', () => HttpResponse.json(known)),
    http.get('/api/checklist/trials', () => HttpResponse.json({})),
  );

const card = async (name: RegExp) => within(await screen.findByRole('article', { name }));

async function withEvidenceTyped() {
  renderApp('/dashboard/checklist');
  const first = await card(/rollback/);
  await userEvent.click(first.getByText('Give evidence'));
  await userEvent.type(await first.findByLabelText('Link'), 'https://example.com/runbook');
  return first;
}

test('what blocks next stands first, with one press to its fix', async () => {
  // Given
  answers(
    list(
      document,
      item('LIST-3', { status: 'failed', fix: [{ kind: 'step', label: 'Enter the key', value: 'keys' }] }),
      item('LIST-100'),
    ),
  );
  // When
  renderApp('/dashboard/checklist');
  // Then
  await screen.findByText('2 items keep you from going live');
  const first = screen.getAllByRole('article')[0];
  expect(first?.getAttribute('aria-labelledby')).toBe('title-LIST-3');
  expect((await card(/LIST-3/)).getByRole('link', { name: 'Enter the key' }).getAttribute('href')).toBe('/dashboard/deploy/keys');
  expect(screen.queryByRole('article', { name: /LIST-100/ })).toBeNull();
});

test('a list that should have been reviewed says so', async () => {
  // Given
  const reviewReminder = 'This checklist should have been reviewed by 2027-05-21.';
  answers({ ...list(document), reviewReminder });
  // When
  renderApp('/dashboard/checklist');
  // Then
  expect(await screen.findByText(reviewReminder)).toBeDefined();
});

test('a view stands in the address', async () => {
  // Given
  answers(list(item('LIST-100'), item('LIST-9', { applicable: false, status: 'skipped', required: false })));
  const { history } = renderApp('/dashboard/checklist');
  // When
  await userEvent.selectOptions(await screen.findByLabelText('Show'), 'What does not concern you');
  // Then
  await screen.findByRole('article', { name: /LIST-9/ });
  expect(screen.queryByRole('article', { name: /LIST-100/ })).toBeNull();
  expect(history.at(-1)).toBe('/dashboard/checklist?show=other');
  expect(fromAddress(toAddress({ show: 'all', phase: 'V' }))).toEqual({ show: 'all', phase: 'V' });
});

test('evidence is given with a link and written down under a name', async () => {
  // Given
  const sent: unknown[] = [];
  answers(list(document));
  server.use(
    http.patch('/api/checklist/items/LIST-167', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...document, status: 'passed' });
    }),
  );
  const first = await withEvidenceTyped();
  // When
  await userEvent.click(first.getByRole('button', { name: 'I can show something' }));
  // Then
  await waitFor(() => expect(sent).toEqual([{ evidence: { link: 'https://example.com/runbook' } }]));
});

test('what was said of one item is not said of the next that takes its place', async () => {
  // Given
  const sent: unknown[] = [];
  const next = { ...document, key: 'LIST-168', title: 'Support knows whom to call' };
  answers(list(document, next));
  server.use(
    http.patch('/api/checklist/items/:key', async ({ request, params }) => {
      sent.push(params['key'], await request.json());
      answers(list({ ...document, status: 'passed' }, next));
      return HttpResponse.json({ ...document, status: 'passed' });
    }),
  );
  const first = await withEvidenceTyped();
  // When
  await userEvent.click(first.getByRole('button', { name: 'I can show something' }));
  // Then
  const blocks = within(await screen.findByRole('region', { name: 'What blocks next' }));
  await blocks.findByRole('heading', { name: 'Support knows whom to call' });
  expect(blocks.queryByLabelText<HTMLInputElement>('Link')?.value ?? '').toBe('');
  expect(sent).toHaveLength(2);
});

test('an exemption that waits is confirmed by a second person', async () => {
  // Given
  const sent: unknown[] = [];
  answers(list({ ...document, exemption: { reason: 'Tonight.', askedBy: 'Bob', inForce: false } }));
  server.use(
    http.patch('/api/checklist/items/LIST-167', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(document);
    }),
  );
  renderApp('/dashboard/checklist');
  const first = await card(/rollback/);
  await userEvent.click(first.getByText('Give evidence'));
  await userEvent.selectOptions(await first.findByLabelText('What do you want to say?'), 'Yes, it may wait');
  // When
  await userEvent.click(first.getByRole('button', { name: 'Yes, it may wait' }));
  // Then
  await waitFor(() => expect(sent).toEqual([{ exempt: { confirm: true } }]));
});

test('a member reads and changes nothing', async () => {
  // Given
  answers(list(document));
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/checklist');
  // Then
  const first = await card(/rollback/);
  expect(first.queryByText('Give evidence')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Look at everything now' })).toBeNull();
});

test('everything is looked at anew by one press', async () => {
  // Given
  answers(list(document));
  server.use(http.post('/api/checklist/evaluate', () => HttpResponse.json(list({ ...document, status: 'passed' }))));
  renderApp('/dashboard/checklist');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Look at everything now' }));
  // Then
  expect((await screen.findAllByText('Nothing on this list keeps you from going live')).length).toBeGreaterThan(0);
});

test('a test user is named with the paths that it tries, and no others', async () => {
  // Given
  const sent: unknown[] = [];
  answers(list(document));
  server.use(
    http.put('/api/checklist/trials', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ plan: { email: 'probe@acme.example', signIn: '/login' } });
    }),
  );
  renderApp('/dashboard/checklist');
  await userEvent.type(await screen.findByLabelText('E-mail of the test user'), 'probe@acme.example');
  await userEvent.type(screen.getByLabelText('Password of the test user'), 'a secret');
  await userEvent.type(screen.getByLabelText('Where does it sign in?'), '/login');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Keep the test user' }));
  // Then
  await waitFor(() =>
    expect(sent).toEqual([{ plan: { email: 'probe@acme.example', signIn: '/login' }, password: 'a secret' }]),
  );
});

test('a test user is forgotten by one press', async () => {
  // Given
  answers(list(document));
  const plan = { email: 'probe@acme.example', signIn: '/login' };
  server.use(
    http.get('/api/checklist/trials', () => HttpResponse.json({ plan })),
    http.delete('/api/checklist/trials', () => {
      server.use(http.get('/api/checklist/trials', () => HttpResponse.json({})));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp('/dashboard/checklist');
  // When
  await doubleTap(await screen.findByRole('button', { name: 'Forget the test user' }));
  // Then
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Forget the test user' })).toBeNull());
  expect(screen.getByLabelText<HTMLInputElement>('E-mail of the test user').value).toBe('');
});

test('a whole section is left out with a reason, and asked for again where it is not used', async () => {
  // Given
  const sent: unknown[] = [];
  const used = list(document);
  const unused: Checklist = {
    ...used,
    sections: used.sections.map((section) => ({
      ...section,
      applicable: false,
      items: section.items.map((one) => ({ ...one, applicable: false, required: false, status: 'skipped' as const })),
    })),
  };
  answers(used);
  server.use(
    http.patch('/api/checklist/sections/one', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(sent.length === 1 ? unused : used);
    }),
  );
  renderApp('/dashboard/checklist?show=all');
  await userEvent.click(await screen.findByText('None of this concerns us'));
  await userEvent.type(await screen.findByLabelText('Why?'), 'We have none.');
  await userEvent.click(screen.getByRole('button', { name: 'Leave it out' }));
  await userEvent.selectOptions(await screen.findByLabelText('Show'), 'What does not concern you');
  await userEvent.click(await screen.findByText('All of this concerns us'));
  await userEvent.type(await screen.findByLabelText('Why?'), 'Now we do.');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Ask us for it' }));
  // Then
  await waitFor(() =>
    expect(sent).toEqual([
      { notApplicable: { value: true, reason: 'We have none.' } },
      { notApplicable: { value: false, reason: 'Now we do.' } },
    ]),
  );
});

test('the exports hold every item, and no formula', () => {
  // Given
  const known = list(item('LIST-1', { message: '=HYPERLINK("x")' }), item('LIST-9', { applicable: false }));
  // When
  const [markdown, csv] = [asMarkdown(known), asCsv(known)];
  // Then
  expect(markdown).toContain('- [x] LIST-1 Item `LIST-1`');
  expect(markdown).toContain('- [~] LIST-9');
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
});

test('what is wrong blocks before what is not known, phase by phase', () => {
  // Given
  const known = list(
    item('G-unknown', { phase: 'G', status: 'deferred' }),
    item('P-unknown', { status: 'deferred' }),
    item('P-wrong', { status: 'failed' }),
    item('O-wrong', { status: 'failed', required: false }),
  );
  // When
  const keys = blocking(known).map(({ key }) => key);
  // Then
  expect(keys).toEqual(['P-wrong', 'P-unknown', 'G-unknown']);
});
