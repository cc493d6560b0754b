import { Fold } from '~/shared/deploy/Fold.tsx';
import { money } from '~/shared/product/money.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Field, Select } from '~/shared/ui/Field.tsx';
import { amountOf } from './amounts.ts';
import { currencyChoices, decimalsOf } from './currencies.ts';
import type { PriceDraft } from './draft.ts';
import styles from './Product.module.css';
import { priceField } from './schema.ts';
import { chargedWords, INTERVALS } from './words.ts';

/** Made once: a hundred of them stand in each price, and each letter that is typed draws all prices anew. */
const currencies = currencyChoices().map(({ value, words }) => (
  <option key={value} value={value}>
    {words}
  </option>
));

interface PriceFieldsProps {
  readonly price: PriceDraft;
  /** From 0, as the API counts them. */
  readonly place: number;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (change: Partial<PriceDraft>) => void;
  /** Without it this is the only one, which stays. */
  readonly onRemove: (() => void) | undefined;
}

export function PriceFields({ price, place, errorOf, onChange, onRemove }: PriceFieldsProps) {
  const { amount, currency, interval } = price;
  return (
    <fieldset className={styles.price}>
      <legend className={styles.legend}>Price {place + 1}</legend>
      <Field
        name={priceField(place, 'amount')}
        label="Amount"
        hint={readAs(amount, currency)}
        inputMode="decimal"
        autoComplete="off"
        value={amount}
        onChange={(event) => onChange({ amount: event.target.value })}
        error={errorOf(priceField(place, 'amount'))}
      />
      <Select
        name={priceField(place, 'currency')}
        label="Currency"
        value={currency}
        onChange={(event) => onChange({ currency: event.target.value })}
        error={errorOf(priceField(place, 'currency'))}
      >
        {currencies}
      </Select>
      <Select
        name={priceField(place, 'interval')}
        label="Charged"
        value={interval}
        onChange={(event) => onChange({ interval: event.target.value })}
        error={errorOf(priceField(place, 'interval'))}
      >
        <option value="">Once</option>
        {INTERVALS.map((one) => (
          <option key={one} value={one}>
            {chargedWords[one]}
          </option>
        ))}
      </Select>
      <LookupKey price={price} place={place} onChange={onChange} error={errorOf(priceField(place, 'lookupKey'))} />
      {onRemove !== undefined && (
        <div>
          <Button look="quiet" onClick={onRemove} aria-label={`Remove price ${place + 1}`}>
            Remove
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** Said back at once, since a point is a thousand in one country and a cent in the next. */
function readAs(amount: string, currency: string): string {
  const read = amountOf(amount, currency);
  if ('objection' in read) return 'Such as 19, 19.90 or 1,234.50.';
  return `That is ${money({ amount: read.amount, currency, decimals: decimalsOf(currency) })}.`;
}

interface LookupKeyProps extends Pick<PriceFieldsProps, 'price' | 'place' | 'onChange'> {
  readonly error: string | undefined;
}

function LookupKey({ price: { lookupKey, isKept }, place, onChange, error }: LookupKeyProps) {
  const name = priceField(place, 'lookupKey');
  return (
    <Fold title="For your developer" open={error !== undefined}>
      {isKept && error === undefined ? (
        <>
          <p>
            Your code asks Stripe for this price as <code className={styles.code}>{lookupKey}</code>. That stays, whatever it
            costs.
          </p>
          <input type="hidden" name={name} value={lookupKey} />
        </>
      ) : (
        <Field
          name={name}
          label="Lookup key (optional)"
          hint="What your code asks Stripe for. Left empty, Livegate makes one."
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={lookupKey}
          onChange={(event) => onChange({ lookupKey: event.target.value })}
          error={error}
        />
      )}
    </Fold>
  );
}
