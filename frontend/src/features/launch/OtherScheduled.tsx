import * as v from 'valibot';
import { paths } from '~/app/paths.ts';
import type { ApiError } from '~/shared/api/problem.ts';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';

const Other = v.object({ code: v.literal('DEPLOYMENT_SCHEDULED'), deploymentId: v.string() });

/** The one that is scheduled already can be moved instead. */
export default function OtherScheduled({ refused }: { refused: ApiError | undefined }) {
  const other = v.safeParse(Other, refused?.body);
  if (!other.success) return null;
  return (
    <LinkButton href={paths.launches({ launch: other.output.deploymentId })} look="secondary">
      See the launch that is scheduled
    </LinkButton>
  );
}
