import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import * as v from 'valibot';
import { ApiError } from '~/shared/api/problem.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { ErrorSummary } from '~/shared/ui/ErrorSummary.tsx';
import { Field } from '~/shared/ui/Field.tsx';
import { doubleTap } from '~/testing/doubleTap.ts';
import { useForm } from './useForm.ts';

const Start = v.object({ slug: v.pipe(v.string(), v.minLength(3, 'Use three letters or more.')) });
type Send = (values: { slug: string }) => Promise<void>;

function StartForm({ send }: { send: Send }) {
  const form = useForm(Start, send);
  return (
    <form noValidate onSubmit={form.onSubmit}>
      {form.refused !== undefined && <ErrorSummary error={form.refused} />}
      <Field name="slug" label="Address" error={form.errorOf('slug')} />
      <Button type="submit" pending={form.pending}>
        Save
      </Button>
    </form>
  );
}

const slugTaken = new ApiError({
  status: 409,
  code: 'SLUG_TAKEN',
  title: 'Taken',
  errors: [{ field: 'slug', message: 'This address is taken.' }],
});

test('typing shows no error; sending an answer that is too short does, and sends nothing', async () => {
  // Given
  const send = vi.fn<Send>();
  render(<StartForm send={send} />);
  await userEvent.type(screen.getByLabelText('Address'), ' ab ');
  expect(screen.queryByRole('alert')).toBeNull();
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  // Then
  expect(screen.getByRole('alert').textContent).toContain('Use three letters or more.');
  expect(send).not.toHaveBeenCalled();
});

test('what the API refuses stands in the summary and at the field, and the text stays', async () => {
  // Given
  render(<StartForm send={() => Promise.reject(slugTaken)} />);
  const field = screen.getByLabelText<HTMLInputElement>('Address');
  await userEvent.type(field, 'acme');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  // Then
  const summary = await screen.findByRole('alert');
  await waitFor(() => expect(document.activeElement).toBe(summary));
  expect(screen.getAllByText('This address is taken.')).toHaveLength(2);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.value).toBe('acme');
});

test('the summary leads to the field', async () => {
  // Given
  render(<StartForm send={() => Promise.reject(slugTaken)} />);
  await userEvent.type(screen.getByLabelText('Address'), 'acme{Enter}');
  // When
  await userEvent.click(await screen.findByRole('link', { name: 'This address is taken.' }));
  // Then
  expect(document.activeElement).toBe(screen.getByLabelText('Address'));
});

test('a double press sends once', async () => {
  // Given
  const send = vi.fn<Send>(() => new Promise(() => undefined));
  render(<StartForm send={send} />);
  await userEvent.type(screen.getByLabelText('Address'), ' acme ');
  // When
  await doubleTap(screen.getByRole('button', { name: 'Save' }));
  // Then
  expect(send.mock.calls).toEqual([[{ slug: 'acme' }]]);
  expect(screen.getByRole('button', { name: 'Saving…' }).getAttribute('aria-disabled')).toBe('true');
});
