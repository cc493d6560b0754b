import type { BatchValidation } from '~/shared/api/schema.d.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { later } from '~/shared/ui/later.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { alike, without } from './alike.ts';
import styles from './Batch.module.css';
import { earlier, type WholeWish } from './wish.ts';

const InTheWay = later(() => import('./InTheWay.tsx'));

interface OrderedProps {
  readonly wish: WholeWish;
  readonly names: ReadonlyMap<string, string>;
  readonly validation: BatchValidation | undefined;
  readonly onOrder: (ids: string[]) => void;
}

/** The products in their order, each with what is in its way. */
export function Ordered({ wish: { productIds }, names, validation, onOrder }: OrderedProps) {
  const inEveryWay = alike(validation?.items ?? []);
  return (
    <>
      {inEveryWay.length > 0 && <InTheWay product="all" results={inEveryWay} heading="In the way of all of them" />}
      <ol className={styles.items} aria-label="Products, in the order of their launches">
        {productIds.map((id, place) => {
          const name = names.get(id) ?? 'A product';
          const found = validation?.items.find(({ productId }) => productId === id);
          return (
            <li key={id} className={styles.item}>
              <div className={styles.words}>
                <p className={styles.name}>
                  {place + 1}. {name}
                </p>
              </div>
              <StatusBadge status={found?.status ?? 'validating'} />
              <div className={styles.moves}>
                {place > 0 && (
                  <Button look="quiet" onClick={() => onOrder(earlier(productIds, id))}>
                    Earlier<span className="visually-hidden">: {name}</span>
                  </Button>
                )}
                {productIds.length > 1 && (
                  <Button look="quiet" onClick={() => onOrder(productIds.filter((one) => one !== id))}>
                    Take out<span className="visually-hidden">: {name}</span>
                  </Button>
                )}
              </div>
              {found?.status === 'failed' && <InTheWay product={id} results={without(found.validationResults, inEveryWay)} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}
