import { useLocation, useParams } from 'wouter';
import { paths } from '~/app/paths.ts';
import { mayChange, meQuery } from '~/shared/api/me.ts';
import type { Me, Product } from '~/shared/api/schema.d.ts';
import { useWhileHere } from '~/shared/lib/useWhileHere.ts';
import { productQuery } from '~/shared/product/products.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { later } from '~/shared/ui/later.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';

const AtStripe = later(() => import('./AtStripe.tsx'));
const ProductEditor = later(() => import('./ProductEditor.tsx'));
const Deletion = later(() => import('./Deletion.tsx'));

const back = { href: paths.products(), label: 'All products' };

/** One product, or one that is about to be. */
export default function ProductPage() {
  const { id } = useParams<{ id: string }>();
  const me = useQuery(meQuery);
  return (
    <Page>
      <Answer of={me} label="Asking who you are…" lines={6} home={paths.dashboard()}>
        {(mine) => (id === 'new' ? <NewProduct me={mine} /> : <Known key={id} id={id} me={mine} />)}
      </Answer>
    </Page>
  );
}

const tenantOf = (me: Me): string => me.current?.id ?? '';

function NewProduct({ me }: { me: Me }) {
  const [, navigate] = useLocation();
  const wayOn = useWhileHere(navigate);
  return (
    <>
      <PageHeader
        title="What do you sell?"
        lead="A name and at least one price. Nothing happens at Stripe until you launch it."
        back={back}
      />
      {mayChange(me) ? (
        <ProductEditor tenant={tenantOf(me)} onSaved={({ id }) => wayOn(paths.products(id), { replace: true })} />
      ) : (
        <p>Owners and admins add products; ask one of them.</p>
      )}
    </>
  );
}

function Known({ id, me }: { id: string; me: Me }) {
  const asked = useQuery(productQuery(id));
  return (
    <Answer of={asked} label="Asking for the product…" lines={8} home={paths.products()}>
      {(product) => <ProductView product={product} me={me} />}
    </Answer>
  );
}

function ProductView({ product, me }: { product: Product; me: Me }) {
  const canChange = mayChange(me);
  return (
    <>
      <PageHeader
        title={product.name}
        back={back}
        lead="What you change here reaches Stripe with the next launch, and not before."
        actions={
          canChange ? (
            <LinkButton href={paths.launches({ product: product.id })} look="go">
              Check and go live
            </LinkButton>
          ) : undefined
        }
      />
      {!canChange && product.description !== '' && <p>{product.description}</p>}
      <AtStripe product={product} isFolded={canChange} />
      {canChange && (
        <>
          <ProductEditor product={product} tenant={tenantOf(me)} />
          <Deletion product={product} />
        </>
      )}
    </>
  );
}
