import type { Product, ProductValidation } from '~/shared/api/schema.d.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { priceWords } from '~/shared/product/money.ts';
import { Card } from '~/shared/ui/Card.tsx';
import styles from './Launch.module.css';

interface WillHappenProps {
  readonly product: Product;
  readonly validation: ProductValidation;
}

/** What the press does, in words: at Stripe, for customers, and if something fails on the way. */
export function WillHappen({ product, validation: { environment, changes, orphans } }: WillHappenProps) {
  return (
    <Card title="What will happen">
      {changes.length === 0 ? (
        <p>Stripe sells exactly this already, so nothing will change there.</p>
      ) : (
        <ol className={styles.told} aria-label="Changes at Stripe">
          {changes.map((change, place) => (
            <li key={`${place} ${change}`}>{change}</li>
          ))}
        </ol>
      )}
      {orphans.length > 0 && (
        <Note title={orphans.length === 1 ? 'One price at Stripe is not from here' : `${orphans.length} prices at Stripe are not from here`}>
          <p>
            Left as it is: <span className={styles.ids}>{orphans.join(', ')}</span>. If nobody needs it, take it off sale at
            Stripe.
          </p>
        </Note>
      )}
      <ul className={styles.told} aria-label="Consequences">
        <li>{environment === 'live' ? soldFor(product) : 'It can be bought with Stripe’s test cards only; nobody is charged.'}</li>
        <li>A price that has changed is replaced. Whoever pays the old one goes on paying it.</li>
        <li>If a step fails, everything that was changed at Stripe is taken back by itself.</li>
        <li>You can take it back later; whoever has subscribed by then stays subscribed.</li>
      </ul>
    </Card>
  );
}

const soldFor = ({ prices }: Product): string =>
  `Customers can buy it as soon as it is done, for ${prices.map((price) => priceWords(price)).join(' or ')}.`;
