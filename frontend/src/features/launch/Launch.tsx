import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import { ApiError } from '~/shared/api/problem.ts';
import type { Product, ProductDeployment } from '~/shared/api/schema.d.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { productQuery } from '~/shared/product/products.ts';
import { useNow } from '~/shared/lib/useNow.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { later } from '~/shared/ui/later.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { Running } from './Running.tsx';
import { useLaunch } from './useLaunch.ts';
import { isAhead, isRunning, isScheduled, titleOf } from './words.ts';

const Celebration = later(() => import('./Celebration.tsx'));
const Ended = later(() => import('./Ended.tsx'));
const UndoCancel = later(() => import('./UndoCancel.tsx'));
const Waiting = later(() => import('./Waiting.tsx'));

interface LaunchProps {
  readonly id: string;
  /** What the link of a mail is for. */
  readonly deed: string | null;
}

/** One launch, from its beginning to its end and back. */
export default function Launch({ id, deed }: LaunchProps) {
  const following = useLaunch(id);
  return (
    <Answer of={following.launch} label="Asking for the launch…" lines={8} home={paths.launches()}>
      {(deployment) => <Named deployment={deployment} following={following} deed={deed} />}
    </Answer>
  );
}

interface NamedProps {
  readonly deployment: ProductDeployment;
  readonly following: ReturnType<typeof useLaunch>;
  readonly deed: string | null;
}

/** A launch outlives its product. */
const gone = ({ productId, createdAt }: ProductDeployment): Product => ({
  id: productId,
  name: 'A product',
  description: '',
  prices: [],
  createdAt,
  updatedAt: createdAt,
});

function Named({ deployment, ...rest }: NamedProps) {
  const product = useQuery(productQuery(deployment.productId));
  const isGone = product.error instanceof ApiError && product.error.status === 404;
  if (isGone) return <Shown deployment={deployment} product={gone(deployment)} {...rest} />;
  return (
    <Answer of={product} label="Asking for the product…" lines={8} home={paths.launches()}>
      {(found) => <Shown deployment={deployment} product={found} {...rest} />}
    </Answer>
  );
}

type ShownProps = NamedProps & { readonly product: Product };

function Shown({ deployment, product, following: { stream, isFresh }, deed }: ShownProps) {
  const canChange = mayChange(useMe());
  // What ends well while one looks at it is celebrated; what was there already is just there.
  const isNew = isFresh && deployment.deploymentStatus === 'completed';
  return (
    <>
      <PageHeader
        title={titleOf(deployment, product.name, isNew)}
        back={{ href: paths.launches(), label: 'All launches' }}
      />
      {isNew && <Celebration product={product} environment={deployment.environment} />}
      {deed !== null && !isScheduled(deployment) && (
        <Note title="This launch does not wait any more">So there is nothing left to fix, move or cancel.</Note>
      )}
      <Stage deployment={deployment} product={product} isCutOff={stream === 'retrying'} canChange={canChange} deed={deed} />
    </>
  );
}

interface StageProps {
  readonly deployment: ProductDeployment;
  readonly product: Product;
  readonly isCutOff: boolean;
  readonly canChange: boolean;
  readonly deed: string | null;
}

/** It waits, it runs, or it has ended. */
function Stage({ deployment, product, isCutOff, canChange, deed }: StageProps) {
  const [, navigate] = useLocation();
  const now = useNow();
  if (isScheduled(deployment)) return <Waiting deployment={deployment} name={product.name} canChange={canChange} deed={deed} />;
  if (isRunning(deployment)) return <Running deployment={deployment} name={product.name} isCutOff={isCutOff} canChange={canChange} />;
  const { schedule } = deployment;
  const mayUndo = canChange && schedule?.state === 'cancelled' && isAhead(schedule, now);
  return (
    <>
      {mayUndo && (
        <UndoCancel
          deployment={deployment}
          schedule={schedule}
          name={product.name}
          onUndone={({ id }) => navigate(paths.launches({ launch: id }))}
        />
      )}
      <Ended deployment={deployment} product={product} canChange={canChange} />
    </>
  );
}
