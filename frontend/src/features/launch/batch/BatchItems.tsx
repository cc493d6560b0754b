import { paths } from '~/app/paths.ts';
import type { BatchItem } from '~/shared/api/schema.d.ts';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Batch.module.css';
import { itemBadge } from './words.ts';

/** Every product of a batch, in its order, and what became of it. */
export function BatchItems({ items }: { readonly items: readonly BatchItem[] }) {
  return (
    <ol className={styles.items} aria-label="Products, in their order">
      {items.map((item) => (
        <li key={item.position} className={styles.item}>
          <div className={styles.words}>
            <p className={styles.name}>{item.productName}</p>
            <Told item={item} />
          </div>
          <StatusBadge status={itemBadge[item.status]} />
          {item.deploymentId !== undefined && (
            <div className={styles.moves}>
              <LinkButton href={paths.launches({ launch: item.deploymentId })} look="quiet">
                See its launch<span className="visually-hidden">: {item.productName}</span>
              </LinkButton>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Told({ item }: { readonly item: BatchItem }) {
  const words = item.error ?? item.progressMessage;
  return words === undefined ? null : <p className={styles.soft}>{words}</p>;
}
