import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { QueryClient } from '~/shared/query/client.ts';
import { QueryClientContext } from '~/shared/query/useQuery.ts';
import { readiness, server } from '~/testing/server.ts';
import { GateCard } from './GateCard.tsx';
import { SystemStatus } from './SystemStatus.tsx';

const renderBoth = () =>
  render(
    <QueryClientContext value={new QueryClient()}>
      <GateCard />
      <SystemStatus />
    </QueryClientContext>,
  );

test('a ready instance has an open gate', async () => {
  // Given
  server.use(http.get('/api/ready', () => HttpResponse.json(readiness())));
  // When
  renderBoth();
  // Then
  expect(await screen.findByText('The gate is open')).not.toBeNull();
  expect(screen.getAllByText('Ready')).toHaveLength(3);
  expect(screen.getByText('All systems ready').textContent).toContain('version 1.0.0');
});

test('one that is not ready says what is down, though the answer is a 503', async () => {
  // Given
  server.use(http.get('/api/ready', () => HttpResponse.json(readiness(['disk']), { status: 503 })));
  // When
  renderBoth();
  // Then
  expect(await screen.findByText('The gate stays shut')).not.toBeNull();
  expect(screen.getByText('Disk has room').parentElement?.textContent).toContain('Down');
  expect(screen.getByText('Some systems are not ready')).not.toBeNull();
});

test('one that does not answer is asked again by a press', async () => {
  // Given
  server.use(http.get('/api/ready', () => HttpResponse.text('', { status: 404 })));
  renderBoth();
  await screen.findByRole('alert');
  server.resetHandlers();
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Check again' }));
  // Then
  expect(await screen.findByText('The gate is open')).not.toBeNull();
});
