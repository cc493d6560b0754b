import type { Product, StripeEnvironment } from '~/shared/api/schema.d.ts';
import { priceWords } from '~/shared/product/money.ts';
import styles from './Launch.module.css';

const rays = Array.from({ length: 12 }, (_, ray) => {
  const angle = (ray / 12) * 2 * Math.PI;
  const far = ray % 2 === 0 ? 88 : 70;
  return { x: 100 + far * Math.cos(angle), y: 100 + far * Math.sin(angle), size: ray % 2 === 0 ? 5 : 3.5 };
});

interface CelebrationProps {
  readonly product: Product;
  readonly environment: StripeEnvironment;
}

/** Sparks fly, once. Who asked for less motion sees them where they end. */
export default function Celebration({ product, environment }: CelebrationProps) {
  return (
    <div className={styles.celebrated}>
      <svg className={styles.burst} viewBox="0 0 200 200" aria-hidden="true">
        <g className={styles.rays}>
          {rays.map(({ x, y, size }) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r={size} />
          ))}
        </g>
        <path className={styles.star} d="M100 40l16 44 44 16-44 16-16 44-16-44-44-16 44-16z" />
      </svg>
      <p className={styles.bought}>
        {environment === 'live' ? 'Customers can buy it now for ' : 'Test cards can buy it now for '}
        {product.prices.map((price) => priceWords(price)).join(' or ')}.
      </p>
    </div>
  );
}
