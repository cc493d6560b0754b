import * as v from 'valibot';
import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { ApiError } from '~/shared/api/problem.ts';
import type { Product, ProductValidation } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useWhileHere } from '~/shared/lib/useWhileHere.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { deployProductToProductionAction, type LaunchWish } from './actions.ts';
import styles from './Launch.module.css';
import { knowDeployment } from './queries.ts';
import { Sparkle } from './Sparkle.tsx';

interface GoLiveProps {
  readonly product: Product;
  readonly validation: ProductValidation;
  readonly isEarly: boolean;
}

/** The one button, and who was quicker. */
export function GoLive({ product, validation, isEarly }: GoLiveProps) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const wayOn = useWhileHere(navigate);
  const { environment } = validation;
  const deploy = useOnce((wish: LaunchWish, headers) => deployProductToProductionAction(product.id, wish, headers));
  const { act, pending, refused } = useAct(async () => {
    const begun = await deploy({ environment, sellBeforeLive: isEarly });
    void knowDeployment(client, begun);
    wayOn(paths.launches({ launch: begun.id }));
  });
  return (
    <>
      <RefusedToBegin refused={refused} />
      <div>
        <Button look="go" pending={pending} pendingLabel="Beginning…" off={whyOff(validation)} onClick={() => act()}>
          <Sparkle />
          {environment === 'live' ? 'Go live' : 'Launch in the sandbox'}
        </Button>
      </div>
    </>
  );
}

function whyOff({ status, validationResults }: ProductValidation): string | undefined {
  if (status === 'passed') return undefined;
  const [first, ...more] = validationResults.filter((result) => result.strict && (result.status === 'failed' || result.status === 'error'));
  if (first === undefined) return 'Something is in the way.';
  return more.length === 0 ? first.message : `${first.message} And ${more.length} more.`;
}

const Running = v.object({ deploymentId: v.string() });

/** Somebody else, or another device, was quicker: that launch can be followed. */
function RefusedToBegin({ refused }: { refused: ApiError | undefined }) {
  if (refused === undefined) return null;
  const running = v.safeParse(Running, refused.body);
  return (
    <div className={styles.part}>
      <Refused error={refused} />
      {running.success && (
        <div>
          <LinkButton href={paths.launches({ launch: running.output.deploymentId })} look="secondary">
            See the launch that runs
          </LinkButton>
        </div>
      )}
    </div>
  );
}
