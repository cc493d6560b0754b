import { useState } from 'react';
import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import type { Product } from '~/shared/api/schema.d.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { later } from '~/shared/ui/later.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import styles from './Product.module.css';

const DeleteProduct = later(() => import('./DeleteProduct.tsx'));

/** What is on sale is rolled back first. */
export default function Deletion({ product }: { product: Product }) {
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const isLive = product.liveStripeId !== undefined;
  return (
    <Card title="Delete the product">
      <p className={styles.soft}>For a product that you will not sell again.</p>
      <div>
        <Button
          look="danger"
          off={isLive ? 'It is on sale. Roll its launch back first, then delete it.' : undefined}
          onClick={() => setAsking(true)}
        >
          Delete it
        </Button>
      </div>
      {isLive && (
        <div>
          <LinkButton href={paths.launches()} look="secondary">
            See its launches
          </LinkButton>
        </div>
      )}
      {asking && (
        <DeleteProduct product={product} onDeleted={() => navigate(paths.products())} onClose={() => setAsking(false)} />
      )}
    </Card>
  );
}
