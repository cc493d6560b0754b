import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import { mayChange, meQuery } from '~/shared/api/me.ts';
import type { Product } from '~/shared/api/schema.d.ts';
import { priceWords } from '~/shared/product/money.ts';
import { productQuery } from '~/shared/product/products.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { later } from '~/shared/ui/later.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { RadioCards } from '~/shared/ui/RadioCards.tsx';
import { settingsAsked } from './batch/wish.ts';
import { Early } from './Early.tsx';
import { ForMembers } from './ForMembers.tsx';
import { validationQuery } from './queries.ts';
import { isAppMissing, places } from './words.ts';

const KeepTemplate = later(() => import('./template/KeepTemplate.tsx'));
const Rehearsal = later(() => import('./Rehearsal.tsx'));
const TemplateChoice = later(() => import('./template/TemplateChoice.tsx'));

const when = [
  { value: 'now', title: 'Now', hint: 'As soon as you press the button.' },
  { value: 'later', title: 'At a time', hint: 'At the minute you choose, also while you sleep.' },
];

/** One product before its launch: checked on opening, told what would happen, and put on sale by one press or at a time. */
export default function ProductDeploymentManager({ id }: { id: string }) {
  const me = useQuery(meQuery);
  const product = useQuery(productQuery(id));
  return (
    <>
      <PageHeader
        title="Ready to go on sale?"
        lead="Everything is checked first, and nothing changes at Stripe before you press the button."
        back={{ href: paths.products(id), label: 'The product' }}
      />
      <Answer of={product} label="Asking for the product…" lines={8} home={paths.products()}>
        {(found) => (
          <Answer of={me} label="Asking who you are…" lines={8} home={paths.products()}>
            {(mine) => (mayChange(mine) ? <Manager product={found} tenant={mine.current?.id ?? ''} /> : <ForMembers />)}
          </Answer>
        )}
      </Answer>
    </>
  );
}

interface ManagerProps {
  readonly product: Product;
  readonly tenant: string;
}

function Manager({ product, tenant }: ManagerProps) {
  const asked = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const [applied, setApplied] = useState(0);
  const environment = asked.get('in') === 'sandbox' ? 'sandbox' : 'live';
  const isEarly = environment === 'live' && asked.get('early') === 'yes';
  const isLater = asked.get('when') === 'later';
  const validation = useQuery(validationQuery(product.id, environment, isEarly));
  const ask = (more: Readonly<Record<string, string>>) => {
    const wish: Readonly<Record<string, string>> = {
      in: environment === 'sandbox' ? 'sandbox' : '',
      early: isEarly ? 'yes' : '',
      when: isLater ? 'later' : '',
      ...more,
    };
    const said = Object.entries(wish).filter(([, value]) => value !== '');
    navigate(paths.launches({ product: product.id, ...Object.fromEntries(said) }), { replace: true });
  };
  return (
    <>
      <p>
        <strong>{product.name}</strong>: {product.prices.map((price) => priceWords(price)).join(', ')}
      </p>
      <TemplateChoice
        onChoose={(template) => {
          ask({ in: '', early: '', ...settingsAsked({ ...template, stopOnFailure: true }) });
          setApplied(applied + 1);
        }}
      />
      <RadioCards
        key={`where-${applied}`}
        name="where"
        label="Where?"
        choices={places}
        defaultValue={environment}
        onChoose={(chosen) => ask({ in: chosen === 'sandbox' ? 'sandbox' : '', early: '' })}
      />
      {environment === 'live' && (
        <Early
          key={`early-${applied}`}
          isMissing={isAppMissing(validation.data === undefined ? [] : [validation.data])}
          isEarly={isEarly}
          onChange={(early) => ask({ early: early ? 'yes' : '' })}
        />
      )}
      <RadioCards
        name="when"
        label="When?"
        choices={when}
        defaultValue={isLater ? 'later' : 'now'}
        onChoose={(chosen) => ask({ when: chosen === 'later' ? 'later' : '' })}
      />
      <KeepTemplate settings={{ environment, sellBeforeLive: isEarly, stopOnFailure: true }} />
      <Answer of={validation} label="Checking everything…" lines={8} home={paths.products(product.id)}>
        {(found) => (
          <Rehearsal
            product={product}
            tenant={tenant}
            validation={found}
            isEarly={isEarly}
            isLater={isLater}
            isAsking={validation.isFetching}
            onAgain={() => void validation.refetch()}
          />
        )}
      </Answer>
    </>
  );
}
