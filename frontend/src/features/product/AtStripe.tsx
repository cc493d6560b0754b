import type { Price, Product } from '~/shared/api/schema.d.ts';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { priceWords } from '~/shared/product/money.ts';
import { Card } from '~/shared/ui/Card.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Product.module.css';
import { saleOf } from './words.ts';

/** What is saved here, and what Stripe calls it where it was launched. */
export default function AtStripe({ product, isFolded }: { product: Product; isFolded: boolean }) {
  const { prices, sandboxStripeId, liveStripeId } = product;
  const table = (
    <DataTable
      caption="Prices as they are saved"
      columns={[...saved, ...(sandboxStripeId === undefined ? [] : [sandbox]), ...(liveStripeId === undefined ? [] : [live])]}
      rows={prices}
      rowKey={({ lookupKey }) => lookupKey}
    />
  );
  return (
    <Card title="At Stripe">
      <div>
        <StatusBadge status={saleOf(product)} />
      </div>
      {isFolded ? <Fold title="Names in your code and at Stripe">{table}</Fold> : table}
    </Card>
  );
}

const Id = ({ of }: { of: string | undefined }) => (of === undefined ? 'Not there yet' : <code className={styles.code}>{of}</code>);

const saved: readonly Column<Price>[] = [
  { key: 'price', title: 'Price', cell: (price) => priceWords(price) },
  { key: 'key', title: 'Lookup key', cell: ({ lookupKey }) => <code className={styles.code}>{lookupKey}</code> },
];

const sandbox: Column<Price> = { key: 'sandbox', title: 'In the sandbox', cell: ({ sandboxStripeId }) => <Id of={sandboxStripeId} /> };

const live: Column<Price> = { key: 'live', title: 'Live', cell: ({ liveStripeId }) => <Id of={liveStripeId} /> };
