import type { Product } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { deleteProduct, productsQuery } from './queries.ts';

interface DeleteProductProps {
  readonly product: Product;
  readonly onDeleted: () => void;
  readonly onClose: () => void;
}

export default function DeleteProduct({ product: { id, name, sandboxStripeId }, onDeleted, onClose }: DeleteProductProps) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const { act, pending, refused } = useAct(async () => {
    await deleteProduct(id);
    toast(`${name} is deleted.`);
    onDeleted();
    void client.invalidateQueries(productsQuery);
    void client.invalidateQueries({ queryKey: ['deployments'] });
  });
  return (
    <ConfirmDialog
      open
      title={`Delete ${name}?`}
      verb="Delete"
      look="danger"
      pending={pending}
      pendingLabel="Deleting…"
      onConfirm={() => act()}
      onCancel={onClose}
    >
      <p>The product and its prices are gone for everybody in this workspace. The history of its launches stays.</p>
      {sandboxStripeId !== undefined && <p>What was made of it in Stripe’s sandbox stays there.</p>}
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
