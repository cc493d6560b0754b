import { render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { Moved } from './useStepFocus.ts';

const step = (title: string, moved: boolean) => (
  <StrictMode>
    <Moved value={moved}>
      <PageHeader title={title} />
    </Moved>
  </StrictMode>
);

test('the first page leaves the focus where it is', () => {
  // Given
  const page = step('Where does it run?', false);
  // When
  render(page);
  // Then
  expect(document.activeElement).toBe(document.body);
  expect(document.title).toBe('Where does it run? · Livegate');
});

test('the next step puts the focus on its heading and the page to its top', () => {
  // Given
  const scroll = vi.spyOn(window, 'scrollTo');
  const { rerender } = render(step('Where does it run?', false));
  // When
  rerender(step('What is its address?', false));
  // Then
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What is its address?' }));
  expect(scroll).toHaveBeenCalledWith(0, 0);
});

test('a page that is reached inside the app takes the focus when it appears', () => {
  // Given
  const page = step('Where does it run?', true);
  // When
  render(page);
  // Then
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Where does it run?' }));
});
