import { act, render } from '@testing-library/react';
import { lazy, type ComponentType } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { App } from '~/app/App.tsx';
import type { Page } from '~/app/pages.ts';

export const aPage = (pattern: string, component: ComponentType, inConsole = false): Page => ({
  pattern,
  component: lazy(async () => ({ default: component })),
  inConsole,
});

export function renderApp(path: string, pages?: readonly Page[]) {
  const { hook, searchHook, history, navigate } = memoryLocation({ path, record: true });
  render(
    <Router hook={hook} searchHook={searchHook}>
      {pages === undefined ? <App /> : <App pages={pages} />}
    </Router>,
  );
  return { history, navigate: (to: string) => act(() => navigate(to)) };
}
