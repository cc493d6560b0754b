import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useDraft } from './useDraft.ts';

const draft = (field: string, saved?: string) => renderHook(() => useDraft(field, saved)).result.current;

test('the server is the first source', () => {
  // Given
  const saved = 'https://acme.example';
  // When
  const { text, restored } = draft('deploy.appUrl', saved);
  // Then
  expect({ text, restored }).toEqual({ text: saved, restored: false });
});

test('unsent text outlives the page and is gone once it was sent', () => {
  // Given
  draft('deploy.appUrl', 'https://old.example').keep('https://new.example');
  const kept = draft('deploy.appUrl', 'https://old.example');
  // When
  kept.sent();
  // Then
  expect({ text: kept.text, restored: kept.restored }).toEqual({ text: 'https://new.example', restored: true });
  expect(draft('deploy.appUrl', 'https://new.example').restored).toBe(false);
  expect(sessionStorage).toHaveLength(0);
});

test.each(['JWT_SECRET', 'api.token', 'databaseUrl', 'stripe_key', 'key', 'password'])('%s is never kept', (field) => {
  expect(() => draft(field)).toThrow('secrets are never kept');
});
