import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { proves } from '~/testing/proves.ts';
import { Button } from './Button.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { DataTable } from './DataTable.tsx';
import { HoldButton } from './HoldButton.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { RadioCards } from './RadioCards.tsx';
import { SecretField } from './SecretField.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { TaskList } from './TaskList.tsx';

type Deed = () => void;

test('a button that is off says why, stays in reach and does nothing', async () => {
  // Given
  const press = vi.fn<Deed>();
  render(
    <Button off="Verify your app first." onClick={press}>
      Go live
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Go live', description: 'Verify your app first.' });
  // When
  await userEvent.click(button);
  // Then
  expect(press).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button);
});

test('each of the eight states of a deployment has a word of its own and a sign', proves('SELL-20', 'SELL-42'), () => {
  // Given
  const states = ['pending', 'scheduled', 'deploying', 'validating', 'completed', 'failed', 'rolled_back', 'cancelled'] as const;
  // When
  render(states.map((status) => <StatusBadge key={status} status={status} />));
  // Then
  const words = ['Waiting', 'Scheduled', 'Running', 'Checking', 'Completed', 'Failed', 'Rolled back', 'Cancelled'];
  expect(words.filter((word) => screen.getByText(word).querySelector('svg') === null)).toEqual([]);
});

test('the status is a word and not a colour alone', proves('SELL-42'), () => {
  // Given
  const badge = <StatusBadge status="ACTION_REQUIRED" />;
  // When
  render(badge);
  // Then
  expect(screen.getByText('Action required').querySelector('svg')).not.toBeNull();
});

test('a secret is copied and announced by its name, never by its value', proves('WIZ-23'), async () => {
  // Given
  const user = userEvent.setup();
  render(
    <LiveRegion>
      <SecretField name="JWT_SECRET" value="s3cr3t" />
    </LiveRegion>,
  );
  // When
  await user.click(screen.getByRole('button', { name: 'Copy JWT_SECRET' }));
  // Then
  expect(await navigator.clipboard.readText()).toBe('s3cr3t');
  expect(screen.getByRole('status').textContent).toBe('JWT_SECRET copied');
});

test('a secret that was shown before is a fingerprint', () => {
  // Given
  const field = <SecretField name="JWT_SECRET" fingerprint="9f3a" />;
  // When
  render(field);
  // Then
  expect(screen.getByRole('group').textContent).toBe('JWT_SECRETStored, fingerprint 9f3a. It is not shown again.');
  expect(screen.queryByRole('button')).toBeNull();
});

test('the whole card of a choice can be pressed', async () => {
  // Given
  const choose = vi.fn<(value: string, isChosen?: boolean) => void>();
  const choices = [
    { value: 'fly', title: 'Fly', hint: 'With a volume' },
    { value: 'render', title: 'Render' },
  ];
  render(<RadioCards name="provider" label="Where does it run?" choices={choices} onChoose={choose} />);
  // When
  await userEvent.click(screen.getByText('With a volume'));
  // Then
  expect(choose).toHaveBeenCalledWith('fly', true);
});

test('a task that cannot start yet is no link', () => {
  // Given
  const tasks = [
    { id: 'a', title: 'Choose a provider', state: 'completed', href: '/a' },
    { id: 'b', title: 'Go live', state: 'locked', href: '/b' },
  ] as const;
  // When
  render(<TaskList tasks={tasks} />);
  // Then
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Choose a providerCompleted']);
  expect(screen.getByText('Cannot start yet').closest('a')).toBeNull();
});

test('each cell knows its heading when the table is a list of cards', () => {
  // Given
  const columns = [{ key: 'name', title: 'Name', cell: (row: string) => row }];
  // When
  render(<DataTable caption="Tokens" columns={columns} rows={['ci']} rowKey={(row) => row} />);
  // Then
  expect(screen.getByRole('cell', { name: 'ci' }).dataset['title']).toBe('Name');
});

describe('a confirmation', () => {
  const dialog = (open: boolean, confirm: Deed, cancel: Deed) => (
    <ConfirmDialog open={open} title="Roll back?" verb="Roll back" onConfirm={confirm} onCancel={cancel}>
      Customers will see the version before.
    </ConfirmDialog>
  );

  test('does the deed by its verb', async () => {
    // Given
    const confirm = vi.fn<Deed>();
    render(dialog(true, confirm, vi.fn<Deed>()));
    // When
    await userEvent.click(screen.getByRole('button', { name: 'Roll back' }));
    // Then
    expect(confirm).toHaveBeenCalledTimes(1);
  });

  test('is cancelled by Escape and holds nothing when it is closed', () => {
    // Given
    const cancel = vi.fn<Deed>();
    const { rerender } = render(dialog(true, vi.fn<Deed>(), cancel));
    // When
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    rerender(dialog(false, vi.fn<Deed>(), cancel));
    // Then
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Customers will see the version before.')).toBeNull();
  });
});

test('a confirmation that is taken out of the page closes first, or the focus would be lost', () => {
  // Given
  const wasThere: boolean[] = [];
  const close = vi.spyOn(HTMLDialogElement.prototype, 'close').mockImplementation(function closed(this: HTMLDialogElement) {
    wasThere.push(this.isConnected);
  });
  const { unmount } = render(
    <ConfirmDialog open title="Roll back?" verb="Roll back" onConfirm={vi.fn<Deed>()} onCancel={vi.fn<Deed>()}>
      Customers will see the version before.
    </ConfirmDialog>,
  );
  // When
  unmount();
  // Then
  expect(wasThere).toEqual([true]);
  close.mockRestore();
});

describe('the button that opens the gate', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const rendered = () => {
    const held = vi.fn<Deed>();
    render(<HoldButton onHeld={held}>Go live</HoldButton>);
    return { held, button: screen.getByRole('button') };
  };
  const hold = (button: HTMLElement, time: number) => {
    fireEvent.pointerDown(button);
    act(() => void vi.advanceTimersByTime(time));
    fireEvent.pointerUp(button);
    fireEvent.click(button);
  };

  test('opens once when it is held long enough', () => {
    // Given
    const { held, button } = rendered();
    // When
    hold(button, 1300);
    // Then
    expect(held).toHaveBeenCalledTimes(1);
    expect(button.textContent).toBe('Go live');
  });

  test('asks again after a short press, and forgets it after a while', () => {
    // Given
    const { held, button } = rendered();
    hold(button, 200);
    const asked = button.textContent;
    // When
    act(() => void vi.advanceTimersByTime(5100));
    // Then
    expect([asked, button.textContent]).toEqual(['Press again to confirm', 'Go live']);
    expect(held).not.toHaveBeenCalled();
  });

  test('opens by two presses, for those who cannot hold', proves('SELL-48'), () => {
    // Given
    const { held, button } = rendered();
    fireEvent.click(button);
    // When
    fireEvent.click(button);
    // Then
    expect(held).toHaveBeenCalledTimes(1);
  });
});
