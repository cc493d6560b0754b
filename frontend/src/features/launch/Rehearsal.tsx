import { paths } from '~/app/paths.ts';
import type { Product, ProductValidation } from '~/shared/api/schema.d.ts';
import { later } from '~/shared/ui/later.tsx';
import { GoLive } from './GoLive.tsx';
import { Rehearsed } from './Rehearsed.tsx';
import { WillHappen } from './WillHappen.tsx';

const CheckoutTrial = later(() => import('./trial/CheckoutTrial.tsx'));
const ScheduleForm = later(() => import('./ScheduleForm.tsx'));

/** What leads to this very page would lead nowhere: what it means stands right below. */
const elsewhere = (validation: ProductValidation): ProductValidation => ({
  ...validation,
  validationResults: validation.validationResults.map((result) => ({
    ...result,
    fix: result.fix.filter(({ value }) => value !== paths.launches({ product: validation.productId })),
  })),
});

interface RehearsalProps {
  readonly product: Product;
  readonly tenant: string;
  readonly validation: ProductValidation;
  readonly isEarly: boolean;
  readonly isLater: boolean;
  readonly isAsking: boolean;
  readonly onAgain: () => void;
}

/** What was found, a try at the checkout, and the way on, at once or at a time. What will happen stands first or last, as the server says. */
export default function Rehearsal({ product, tenant, validation, isEarly, isLater, isAsking, onAgain }: RehearsalProps) {
  const consequences = !isLater && validation.status === 'passed' && <WillHappen product={product} validation={validation} />;
  const isFirst = validation.telling === 'consequencesFirst';
  return (
    <>
      {isFirst && consequences}
      <Rehearsed validation={elsewhere(validation)} isAsking={isAsking} onAgain={onAgain} />
      {validation.environment === 'live' && <CheckoutTrial productId={product.id} onTried={onAgain} />}
      {isLater ? (
        <ScheduleForm product={product} tenant={tenant} validation={validation} isEarly={isEarly} />
      ) : (
        <>
          {!isFirst && consequences}
          <GoLive product={product} validation={validation} isEarly={isEarly} />
        </>
      )}
    </>
  );
}
