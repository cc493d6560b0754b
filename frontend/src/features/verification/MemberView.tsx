import { paths } from '~/app/paths.ts';
import { Findings } from '~/shared/deploy/Findings.tsx';
import { atTime } from '~/shared/lib/zone.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { useVerification } from './useVerification.ts';
import { badgeOf } from './words.ts';

/** A member sees how each check ended; hosts and keys are for owners and admins. */
export default function MemberView() {
  const { runs, latest } = useVerification();
  return (
    <Answer of={runs} label="Asking for the last verification…" home={paths.deploy()}>
      {() =>
        latest === undefined ? (
          <p>Nothing was verified yet.</p>
        ) : (
          <>
            <p>
              <StatusBadge status={badgeOf[latest.status]} /> {latest.appUrl}, {atTime(latest.createdAt)}
            </p>
            <Findings findings={latest.checks} heading="What is wrong" />
          </>
        )
      }
    </Answer>
  );
}
