import { useState } from 'react';
import { Note } from '~/shared/deploy/Note.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { controlId, FieldMessage } from '~/shared/ui/FieldFrame.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { withOneMore, type Draft } from './draft.ts';
import { PriceFields } from './PriceFields.tsx';
import styles from './Product.module.css';
import type { ProductDraft } from './useProductDraft.ts';

const MOST = 20;

interface PriceListProps {
  readonly edited: ProductDraft;
  readonly errorOf: (field: string) => string | undefined;
}

/** A price that was taken out can be put back until the product is saved. */
export function PriceList({ edited: { draft, become, changePrice }, errorOf }: PriceListProps) {
  const { announce } = useAnnounce();
  const [before, setBefore] = useState<Draft['prices']>();
  const { prices } = draft;
  const wrong = errorOf('prices');
  const remove = (place: number) => {
    setBefore(prices);
    become({ ...draft, prices: prices.filter((price) => price.place !== place) });
    announce('The price is taken out.');
  };
  const putBack = (all: Draft['prices']) => {
    setBefore(undefined);
    become({ ...draft, prices: all });
    announce('The price is back.');
  };
  const addOne = () => {
    setBefore(undefined);
    become(withOneMore(draft));
    announce(`Price ${prices.length + 1} is added.`);
  };
  return (
    <section className={styles.prices} aria-labelledby={controlId('prices')}>
      <h2 id={controlId('prices')} tabIndex={-1} className={styles.heading}>
        Prices
      </h2>
      {wrong !== undefined && <FieldMessage id={undefined} text={wrong} />}
      {prices.map((price, place) => (
        <PriceFields
          key={price.place}
          price={price}
          place={place}
          errorOf={errorOf}
          onChange={(change) => changePrice(price.place, change)}
          onRemove={prices.length > 1 ? () => remove(price.place) : undefined}
        />
      ))}
      {before !== undefined && (
        <Note title="A price is taken out">
          <p>Once you save, the next launch takes it off sale. Whoever pays it already goes on paying it.</p>
          <div>
            <Button look="secondary" onClick={() => putBack(before)}>
              Put it back
            </Button>
          </div>
        </Note>
      )}
      <div>
        <Button
          look="secondary"
          onClick={addOne}
          off={prices.length < MOST ? undefined : `A product has at most ${MOST} prices.`}
        >
          Add another price
        </Button>
      </div>
    </section>
  );
}
