import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { ReportLine, SignedReport } from '~/shared/api/schema.d.ts';
import { finding } from '~/testing/gate.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';

const signed: SignedReport = {
  report: {
    format: 'livegate-report-1',
    id: 'p1',
    kind: 'GO_LIVE',
    verdict: 'NO-GO',
    headline: 'Acme must not go live: its health check answers a page.',
    workspace: 'Acme',
    subject: { appUrl: 'https://app.acme.example', provider: 'render', revision: 3, fingerprint: 'f00d' },
    judgedAt: '2026-11-21T10:00:00Z',
    from: { instance: 'https://livegate.example', preview: false },
    findings: [finding('HealthAnswers', 'failed', { message: 'This is a page.' })],
    evidence: [{ check: 'HealthAnswers', name: 'status', value: '200' }],
  },
  signature: { keyId: 'k1', algorithm: 'Ed25519', value: 'abcd' },
};

const line: ReportLine = {
  id: 'p1',
  kind: 'GO_LIVE',
  verdict: 'NO-GO',
  headline: 'Acme must not go live.',
  revision: 3,
  judgedAt: '2026-11-21T10:00:00Z',
};

const authenticity = (authentic: boolean) => HttpResponse.json({ authentic, message: authentic ? 'Signed here.' : 'A word was changed.' });

test('a shared report is read without a session: one sentence first, then findings, evidence and signature', async () => {
  // Given
  server.use(
    http.get('/api/me', () => problem(401, 'UNAUTHENTICATED')),
    http.get('/public/reports/secret', () => HttpResponse.json(signed)),
    http.post('/public/reports/verify', async ({ request }) => authenticity(JSON.stringify(await request.json()) === JSON.stringify(signed))),
  );
  renderApp('/r/secret');
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(signed.report.headline);
  expect(screen.getByText('This is a page.')).not.toBeNull();
  expect(screen.getByText('f00d')).not.toBeNull();
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Check the signature' }));
  // Then
  expect(await screen.findByText('Authentic')).not.toBeNull();
});

test('a link that was taken back says so and is no dead end', async () => {
  // Given
  server.use(http.get('/public/reports/gone', () => problem(404, 'NOT_FOUND')));
  // When
  renderApp('/r/gone');
  // Then
  expect(await screen.findByRole('heading', { name: 'This link does not work' })).not.toBeNull();
  expect(screen.getByRole('link', { name: 'What is Livegate?' })).not.toBeNull();
});

test('a pasted report is judged word for word, and what is no report is refused at its field', async () => {
  // Given
  const heard: unknown[] = [];
  server.use(
    http.post('/public/reports/verify', async ({ request }) => {
      heard.push(await request.json());
      return authenticity(false);
    }),
  );
  renderApp('/verify');
  const box = await screen.findByLabelText('The report');
  fireEvent.change(box, { target: { value: '{"report": {' } });
  await userEvent.click(screen.getByRole('button', { name: 'Check the report' }));
  expect(screen.getAllByText('Paste the whole report, as it was handed out.')).toHaveLength(2);
  const forged = { ...signed, report: { ...signed.report, verdict: 'GO', extra: [1] } };
  fireEvent.change(box, { target: { value: JSON.stringify(forged) } });
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Check the report' }));
  // Then
  expect(await screen.findByText('A word was changed.')).not.toBeNull();
  expect(heard).toEqual([forged]);
});

test('a press waits for the file that is still being read', async () => {
  // Given
  server.use(http.post('/public/reports/verify', () => authenticity(true)));
  renderApp('/verify');
  const file = new File([], 'report.json', { type: 'application/json' });
  let arrives: ((text: string) => void) | undefined;
  file.text = () =>
    new Promise((resolve) => {
      arrives = resolve;
    });
  await userEvent.upload(await screen.findByLabelText('The file (optional)'), file);
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Reading the file…' }));
  // Then
  expect(screen.queryByText('Paste the whole report, as it was handed out.')).toBeNull();
  arrives?.(JSON.stringify(signed));
  await userEvent.click(await screen.findByRole('button', { name: 'Check the report' }));
  expect(await screen.findByText('Authentic')).not.toBeNull();
});

test('a report is shared by a link that is shown once and can be taken back', async () => {
  // Given
  const link = { id: 'l1', reportId: 'p1', createdBy: 'ada@acme.example', createdAt: '2026-11-21T11:00:00Z', expiresAt: '2027-02-19T11:00:00Z' };
  let links: object[] = [];
  server.use(
    http.get('/api/deploy/reports', () => HttpResponse.json({ items: [line] })),
    http.get('/api/deploy/report-links', () => HttpResponse.json({ items: links })),
    http.post('/api/deploy/report-links', () => {
      links = [link];
      return HttpResponse.json({ url: 'https://livegate.example/r/SECRET', shownOnce: true, item: link }, { status: 201 });
    }),
    http.delete('/api/deploy/report-links/l1', () => {
      links = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  renderApp('/dashboard/deploy/reports');
  await userEvent.click(await screen.findByRole('button', { name: /^Share the report of/ }));
  expect(await screen.findByText('https://livegate.example/r/SECRET')).not.toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'I have copied it' }));
  expect(document.body.innerHTML).not.toContain('SECRET');
  // When
  await userEvent.click(await screen.findByRole('button', { name: /^Take back the link/ }));
  // Then
  expect(await screen.findAllByText('The link was taken back.')).not.toHaveLength(0);
});

test('a member reads reports and shares none', async () => {
  // Given
  server.use(
    http.get('/api/me', () => HttpResponse.json(me('member'))),
    http.get('/api/deploy/reports', () => HttpResponse.json({ items: [line] })),
  );
  // When
  renderApp('/dashboard/deploy/reports');
  // Then
  const table = within(await screen.findByRole('table', { name: 'Newest first' }));
  expect(table.getByText('Acme must not go live.')).not.toBeNull();
  expect(table.queryByRole('button', { name: /^Share/ })).toBeNull();
});
