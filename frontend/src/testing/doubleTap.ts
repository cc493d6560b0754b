import userEvent from '@testing-library/user-event';

/** Both presses come before any answer can, however soon that is. */
export const doubleTap = (element: Element) => userEvent.setup({ delay: null }).dblClick(element);
