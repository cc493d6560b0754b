import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import type { ProductDeployment } from '~/shared/api/schema.d.ts';
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
      {(deployment) => <Shown deployment={deployment} following={following} deed={deed} />}
    </Answer>
  );
}

interface ShownProps {
  readonly deployment: ProductDeployment;
  readonly following: ReturnType<typeof useLaunch>;
  readonly deed: string | null;
}

function Shown({ deployment, following: { stream, isFresh }, deed }: ShownProps) {
  const canChange = mayChange(useMe());
  // What ends well while one looks at it is celebrated; what was there already is just there.
  const isNew = isFresh && deployment.deploymentStatus === 'completed';
  return (
    <>
      <PageHeader
        title={titleOf(deployment, isNew)}
        back={{ href: paths.launches(), label: 'All launches' }}
      />
      {isNew && <Celebrated deployment={deployment} />}
      {deed !== null && !isScheduled(deployment) && (
        <Note title="This launch does not wait any more">So there is nothing left to fix, move or cancel.</Note>
      )}
      <Stage deployment={deployment} isCutOff={stream === 'retrying'} canChange={canChange} deed={deed} />
    </>
  );
}

/** What it costs is asked of the product; who has deleted it meanwhile celebrates nothing. */
function Celebrated({ deployment: { productId, environment } }: { readonly deployment: ProductDeployment }) {
  const product = useQuery(productQuery(productId));
  return product.data === undefined ? null : <Celebration product={product.data} environment={environment} />;
}

interface StageProps {
  readonly deployment: ProductDeployment;
  readonly isCutOff: boolean;
  readonly canChange: boolean;
  readonly deed: string | null;
}

/** It waits, it runs, or it has ended. */
function Stage({ deployment, isCutOff, canChange, deed }: StageProps) {
  const [, navigate] = useLocation();
  const now = useNow();
  if (isScheduled(deployment)) return <Waiting deployment={deployment} canChange={canChange} deed={deed} />;
  if (isRunning(deployment)) return <Running deployment={deployment} isCutOff={isCutOff} canChange={canChange} />;
  const { schedule } = deployment;
  const mayUndo = canChange && schedule?.state === 'cancelled' && isAhead(schedule, now);
  return (
    <>
      {mayUndo && (
        <UndoCancel
          deployment={deployment}
          schedule={schedule}
          name={deployment.productName}
          onUndone={({ id }) => navigate(paths.launches({ launch: id }))}
        />
      )}
      <Ended deployment={deployment} canChange={canChange} />
    </>
  );
}
