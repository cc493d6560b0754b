import { useState } from 'react';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { Product } from '~/shared/api/schema.d.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { useForm } from '~/shared/lib/useForm.ts';
import { productQuery } from '~/shared/product/products.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Field, TextArea } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { PriceList } from './PriceList.tsx';
import { addProduct, changeProduct, productsQuery } from './queries.ts';
import { ProductForm } from './schema.ts';
import { useProductDraft } from './useProductDraft.ts';

interface ProductEditorProps {
  readonly product?: Product;
  readonly tenant: string;
  readonly onSaved?: (product: Product) => void;
}

/** Name, description and prices in one form: what is typed stays typed until it is saved or thrown away. */
export default function ProductEditor({ product, tenant, onSaved }: ProductEditorProps) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const add = useOnce(addProduct);
  const edited = useProductDraft(product, tenant);
  const { draft, become } = edited;
  // What was taken out before cannot be put back into what has been saved since.
  const [round, setRound] = useState(0);
  const form = useForm(ProductForm, async (wish) => {
    const saved = await (product === undefined ? add(wish) : changeProduct(product.id, wish));
    edited.settle(product === undefined ? undefined : saved);
    client.setQueryData(productQuery(saved.id), () => saved);
    void client.invalidateQueries(productsQuery);
    void client.invalidateQueries({ queryKey: ['product', saved.id, 'validation'] });
    setRound(round + 1);
    toast(product === undefined ? `${saved.name} is added.` : `${saved.name} is saved.`);
    onSaved?.(saved);
  });
  return (
    <>
      {edited.restored && <Restored onDiscard={() => edited.settle(product)} />}
      <Form form={form} verb={product === undefined ? 'Add the product' : 'Save the product'}>
        <Field
          name="name"
          label="Name"
          hint="Customers read it at the checkout and on their invoice."
          autoComplete="off"
          value={draft.name}
          onChange={(event) => become({ ...draft, name: event.target.value })}
          error={form.errorOf('name')}
        />
        <TextArea
          name="description"
          label="Description (optional)"
          rows={3}
          value={draft.description}
          onChange={(event) => become({ ...draft, description: event.target.value })}
          error={form.errorOf('description')}
        />
        <PriceList key={round} edited={edited} errorOf={form.errorOf} />
      </Form>
    </>
  );
}

function Restored({ onDiscard }: { onDiscard: () => void }) {
  return (
    <Note title="What you typed last time is here">
      <p>It was not saved yet.</p>
      <div>
        <Button look="secondary" onClick={onDiscard}>
          Throw it away
        </Button>
      </div>
    </Note>
  );
}
