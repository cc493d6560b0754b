import { paths } from '~/app/paths.ts';
import type { ProductDeployment } from '~/shared/api/schema.d.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { validationQuery } from './queries.ts';
import { Rehearsed } from './Rehearsed.tsx';

/** What is in the way as of now, each with its way out. */
export default function Fix({ deployment }: { deployment: ProductDeployment }) {
  const { productId, environment, sellBeforeLive } = deployment;
  const validation = useQuery(validationQuery(productId, environment, sellBeforeLive));
  return (
    <Answer of={validation} label="Checking everything…" lines={8} home={paths.launches()}>
      {(found) => <Rehearsed validation={found} isAsking={validation.isFetching} onAgain={() => void validation.refetch()} />}
    </Answer>
  );
}
