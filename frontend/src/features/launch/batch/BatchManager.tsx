import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import { mayChange, meQuery } from '~/shared/api/me.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { later } from '~/shared/ui/later.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { ForMembers } from '../ForMembers.tsx';
import { productNamesQuery } from '../queries.ts';
import { BatchSettings } from './BatchSettings.tsx';
import { LaunchTogether } from './LaunchTogether.tsx';
import { Ordered } from './Ordered.tsx';
import { batchValidationQuery } from './queries.ts';
import { settingsAsked, wishIn, type WholeWish } from './wish.ts';

const KeepTemplate = later(() => import('../template/KeepTemplate.tsx'));
const TemplateChoice = later(() => import('../template/TemplateChoice.tsx'));

/** Several products before their launch: checked together on opening, put in order, and launched by one press. */
export default function BatchManager() {
  const me = useQuery(meQuery);
  const names = useQuery(productNamesQuery);
  return (
    <>
      <PageHeader
        title="Ready to go on sale together?"
        lead="Every product is checked first, and none is launched unless all of them pass."
        back={{ href: paths.products(), label: 'All products' }}
      />
      <Answer of={me} label="Asking who you are…" lines={8} home={paths.products()}>
        {(mine) => (
          <Answer of={names} label="Asking for the products…" lines={8} home={paths.products()}>
            {(found) => (mayChange(mine) ? <Manager names={found} /> : <ForMembers />)}
          </Answer>
        )}
      </Answer>
    </>
  );
}

function Manager({ names }: { readonly names: ReadonlyMap<string, string> }) {
  const wish = wishIn(new URLSearchParams(useSearch()));
  return wish.productIds.length === 0 ? <NothingChosen /> : <Chosen wish={wish} names={names} />;
}

function NothingChosen() {
  return (
    <EmptyState title="No product is chosen" action={<LinkButton href={paths.products()}>See the products</LinkButton>}>
      <p>Tick the ones that you want to launch together.</p>
    </EmptyState>
  );
}

interface ChosenProps {
  readonly wish: WholeWish;
  readonly names: ReadonlyMap<string, string>;
}

function Chosen({ wish, names }: ChosenProps) {
  const [, navigate] = useLocation();
  const [applied, setApplied] = useState(0);
  const validation = useQuery(batchValidationQuery(wish));
  const become = (more: Partial<WholeWish>) => {
    const next = { ...wish, ...more };
    navigate(paths.launches({ products: next.productIds.join(','), ...settingsAsked(next) }), { replace: true });
  };
  return (
    <>
      <TemplateChoice
        onChoose={({ environment, sellBeforeLive, stopOnFailure }) => {
          become({ environment, sellBeforeLive, stopOnFailure });
          setApplied(applied + 1);
        }}
      />
      <BatchSettings key={applied} wish={wish} validation={validation.data} onChange={become} />
      <KeepTemplate settings={wish} />
      <Ordered wish={wish} names={names} validation={validation.data} onOrder={(productIds) => become({ productIds })} />
      <Answer of={validation} label="Checking every product…" lines={6} home={paths.products()}>
        {(found) => (
          <LaunchTogether
            wish={wish}
            validation={found}
            isAsking={validation.isFetching}
            onAgain={() => void validation.refetch()}
          />
        )}
      </Answer>
    </>
  );
}
