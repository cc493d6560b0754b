import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import type { NewProduct, Product } from '~/shared/api/schema.d.ts';
import { doubleTap } from '~/testing/doubleTap.ts';
import { renderApp } from '~/testing/renderApp.tsx';
import { me, problem, server } from '~/testing/server.ts';
import { gold } from '~/testing/shop.ts';

/** A shop that keeps what it is given, and what it heard. */
function shop(...start: readonly Product[]) {
  const sent: { readonly method: string; readonly key: string | null; readonly body: unknown }[] = [];
  let kept = [...start];
  const hear = async (request: Request) => {
    const body: unknown = await request.json();
    sent.push({ method: request.method, key: request.headers.get('Idempotency-Key'), body });
    return Object(body);
  };
  const priced = (wish: NewProduct) => ({
    ...wish,
    prices: wish.prices.map((one, place) => ({ decimals: 2, lookupKey: `made-${place}`, ...one })),
  });
  server.use(
    http.get('/api/v1/products', () => HttpResponse.json({ items: kept })),
    http.get('/api/v1/products/:id', ({ params }) => {
      const found = kept.find(({ id }) => id === params['id']);
      return found === undefined ? problem(404, 'NOT_FOUND') : HttpResponse.json(found);
    }),
    http.post('/api/v1/products', async ({ request }) => {
      const made = { ...gold(), ...priced(await hear(request)), id: 'p9' };
      kept = [made, ...kept];
      return HttpResponse.json(made, { status: 201 });
    }),
    http.patch('/api/v1/products/p1', async ({ request }) => {
      const changed = { ...gold(), ...priced(await hear(request)) };
      kept = [changed];
      return HttpResponse.json(changed);
    }),
    http.delete('/api/v1/products/p1', () => {
      kept = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return sent;
}

const price = async (place: number) => within(await screen.findByRole('group', { name: `Price ${place}` }));

test('the list says what each product costs and where it is on sale', async () => {
  // Given
  shop(gold({ liveStripeId: 'prod_1' }), gold({ id: 'p2', name: 'Silver', sandboxStripeId: 'prod_2', prices: gold().prices.slice(0, 1) }));
  // When
  renderApp('/dashboard/products');
  // Then
  await screen.findByRole('heading', { name: 'Silver' });
  const rows = screen.getAllByRole('listitem').filter((row) => within(row).queryByRole('heading') !== null);
  expect(rows.map((row) => row.textContent)).toEqual(['Gold€19.00 a month, ¥5,000On sale', 'Silver€19.00 a monthIn the sandbox']);
  expect(screen.getByRole('link', { name: 'Gold' }).getAttribute('href')).toBe('/dashboard/products/p1');
});

test('an empty shop offers the one next thing', async () => {
  // Given
  shop();
  // When
  renderApp('/dashboard/products');
  // Then
  expect(await screen.findByText('There is no product yet')).not.toBeNull();
  expect(screen.getByRole('link', { name: 'Add a product' }).getAttribute('href')).toBe('/dashboard/products/new');
});

test('a product with prices in currencies of 0, 2 and 3 decimals is added once by a double tap', async () => {
  // Given
  const sent = shop();
  const { history } = renderApp('/dashboard/products/new');
  await userEvent.type(await screen.findByLabelText('Name'), ' Gold ');
  await userEvent.type((await price(1)).getByLabelText('Amount'), '1.234,50');
  expect((await price(1)).getByText('That is €1,234.50.')).not.toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Add another price' }));
  await userEvent.selectOptions((await price(2)).getByLabelText('Currency'), 'jpy');
  await userEvent.type((await price(2)).getByLabelText('Amount'), '5,000');
  await userEvent.click(screen.getByRole('button', { name: 'Add another price' }));
  await userEvent.selectOptions((await price(3)).getByLabelText('Currency'), 'kwd');
  await userEvent.selectOptions((await price(3)).getByLabelText('Charged'), 'Every year');
  await userEvent.type((await price(3)).getByLabelText('Amount'), '1.500');
  // When
  await doubleTap(screen.getByRole('button', { name: 'Add the product' }));
  // Then
  await waitFor(() => expect(history.at(-1)).toBe('/dashboard/products/p9'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Gold' })).not.toBeNull();
  expect(sent).toEqual([
    {
      method: 'POST',
      key: expect.stringMatching(/^[0-9a-f-]{36}$/),
      body: {
        name: 'Gold',
        description: '',
        prices: [
          { amount: 123_450, currency: 'eur', interval: 'month' },
          { amount: 5000, currency: 'jpy' },
          { amount: 1500, currency: 'kwd', interval: 'year' },
        ],
      },
    },
  ]);
});

test('what is wrong stands at its field, and nothing is sent or lost', async () => {
  // Given
  const sent = shop();
  renderApp('/dashboard/products/new');
  const amount = (await price(1)).getByLabelText<HTMLInputElement>('Amount');
  await userEvent.type(amount, '19,999,9');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Add the product' }));
  // Then
  const summary = within(await screen.findByRole('alert'));
  expect(summary.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'Give the product a name.',
    'Enter the amount in figures, such as 19.90.',
  ]);
  expect([amount.getAttribute('aria-invalid'), amount.value, sent.length]).toEqual(['true', '19,999,9', 0]);
  await userEvent.click(summary.getByRole('link', { name: 'Enter the amount in figures, such as 19.90.' }));
  expect(document.activeElement).toBe(amount);
});

test('what the API refuses of one price stands at that price, and its folded field opens', async () => {
  // Given
  const message = 'Another price of this list has this key. Give it one of its own.';
  shop(gold());
  server.use(
    http.patch('/api/v1/products/p1', () =>
      problem(400, 'VALIDATION_FAILED', { errors: [{ field: 'prices[1].lookupKey', message }] }),
    ),
  );
  renderApp('/dashboard/products/p1');
  await price(2);
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Save the product' }));
  // Then
  const key = await (await price(2)).findByLabelText<HTMLInputElement>('Lookup key (optional)');
  expect([key.value, key.closest('details')?.open, key.getAttribute('aria-invalid')]).toEqual(['gold_once', true, 'true']);
  expect((await price(1)).queryByText(message)).toBeNull();
});

test('a price that was saved keeps its lookup key when it costs something else', async () => {
  // Given
  const sent = shop(gold());
  renderApp('/dashboard/products/p1');
  const amount = (await price(1)).getByLabelText<HTMLInputElement>('Amount');
  expect(amount.value).toBe('19.00');
  await userEvent.clear(amount);
  await userEvent.type(amount, '21');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Save the product' }));
  // Then
  expect(await screen.findByText('Gold is saved.', { selector: 'p' })).not.toBeNull();
  expect(sent.map(({ body }) => body)).toEqual([
    {
      name: 'Gold',
      description: '',
      prices: [
        { amount: 2100, currency: 'eur', interval: 'month', lookupKey: 'gold_monthly' },
        { amount: 5000, currency: 'jpy', lookupKey: 'gold_once' },
      ],
    },
  ]);
});

test('what was typed is there again after a reload, until it is thrown away', async () => {
  // Given
  shop(gold());
  const { navigate } = renderApp('/dashboard/products/p1');
  await userEvent.type(await screen.findByLabelText('Name'), ' and more');
  navigate('/dashboard/products');
  await screen.findByRole('heading', { name: 'Products' });
  navigate('/dashboard/products/p1');
  expect((await screen.findByLabelText<HTMLInputElement>('Name')).value).toBe('Gold and more');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Throw it away' }));
  // Then
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Gold');
  expect(screen.queryByText('What you typed last time is here')).toBeNull();
});

test('a price that was taken out by mistake is put back as it was', async () => {
  // Given
  shop(gold());
  renderApp('/dashboard/products/p1');
  await price(2);
  await userEvent.click(screen.getByRole('button', { name: 'Remove price 1' }));
  expect(screen.queryByRole('group', { name: 'Price 2' })).toBeNull();
  expect((await price(1)).getByLabelText<HTMLInputElement>('Amount').value).toBe('5000');
  // When
  await userEvent.click(screen.getByRole('button', { name: 'Put it back' }));
  // Then
  expect((await price(1)).getByLabelText<HTMLInputElement>('Amount').value).toBe('19.00');
  expect((await price(2)).getByLabelText<HTMLInputElement>('Amount').value).toBe('5000');
});

test('a product is deleted after its consequence was read, and one that is on sale is not', async () => {
  // Given
  shop(gold({ sandboxStripeId: 'prod_1' }));
  const { history } = renderApp('/dashboard/products/p1');
  await userEvent.click(await screen.findByRole('button', { name: 'Delete it' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('What was made of it in Stripe’s sandbox stays there.')).not.toBeNull();
  // When
  await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
  // Then
  expect(await screen.findByText('There is no product yet')).not.toBeNull();
  expect(history.at(-1)).toBe('/dashboard/products');
});

test('what is on sale says that it must be rolled back first', async () => {
  // Given
  shop(gold({ liveStripeId: 'prod_1' }));
  renderApp('/dashboard/products/p1');
  // When
  await userEvent.click(await screen.findByRole('button', { name: 'Delete it' }));
  // Then
  expect(screen.getByText('It is on sale. Roll its launch back first, then delete it.')).not.toBeNull();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a member reads the prices and changes nothing', async () => {
  // Given
  shop(gold());
  server.use(http.get('/api/me', () => HttpResponse.json(me('member'))));
  // When
  renderApp('/dashboard/products/p1');
  // Then
  const table = within(await screen.findByRole('table', { name: 'Prices as they are saved' }));
  expect(table.getByText('€19.00 a month')).not.toBeNull();
  const main = within(screen.getByRole('main'));
  expect([...main.queryAllByRole('button'), ...main.queryAllByRole('textbox')]).toEqual([]);
});
