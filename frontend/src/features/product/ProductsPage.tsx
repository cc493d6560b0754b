import { useState, type ReactNode } from 'react';
import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import type { Product } from '~/shared/api/schema.d.ts';
import { useInfiniteQuery } from '~/shared/query/useInfiniteQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { More } from '~/shared/ui/More.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Product.module.css';
import { productsQuery } from './queries.ts';
import { Pick, Together } from './Together.tsx';
import { pricesInShort, saleOf } from './words.ts';

/** What this workspace sells, and where each of it is on sale. */
export default function ProductsPage() {
  const canChange = mayChange(useMe());
  const products = useInfiniteQuery(productsQuery);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const rows = products.data?.pages.flatMap(({ items }) => items);
  const add = canChange && <LinkButton href={paths.products('new')}>Add a product</LinkButton>;
  return (
    <Page>
      <PageHeader
        title="Products"
        lead="What you sell at Stripe. What you change here reaches it with the next launch, and not before."
        actions={add !== false && rows !== undefined && rows.length > 0 ? add : undefined}
      />
      <Answer of={products} label="Asking for the products…" lines={6} home={paths.dashboard()}>
        {() =>
          rows === undefined || rows.length === 0 ? (
            <EmptyState title="There is no product yet" action={add}>
              <p>
                {canChange
                  ? 'Add one with its prices. Then one button puts it on sale at Stripe, and one takes it back.'
                  : 'Owners and admins add products.'}
              </p>
            </EmptyState>
          ) : (
            <ul className={styles.list}>
              {rows.map((product) => (
                <Row
                  key={product.id}
                  product={product}
                  pick={
                    canChange &&
                    rows.length > 1 && (
                      <Pick
                        name={product.name}
                        isChosen={chosen.includes(product.id)}
                        onChange={(isChosen) =>
                          setChosen(isChosen ? [...chosen, product.id] : chosen.filter((id) => id !== product.id))
                        }
                      />
                    )
                  }
                />
              ))}
            </ul>
          )
        }
      </Answer>
      <Together chosen={chosen} />
      <More of={products} verb="Show older products" />
    </Page>
  );
}

interface RowProps {
  readonly product: Product;
  readonly pick: ReactNode;
}

function Row({ product, pick }: RowProps) {
  return (
    <li className={styles.row}>
      {pick}
      <div className={styles.told}>
        <div className={styles.words}>
          <h2 className={styles.title}>
            <a className={styles.name} href={paths.products(product.id)}>
              {product.name}
            </a>
          </h2>
          <p className={styles.soft}>{pricesInShort(product)}</p>
        </div>
        <StatusBadge status={saleOf(product)} />
      </div>
    </li>
  );
}
