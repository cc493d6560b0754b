import { paths } from '~/app/paths.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { useQuery } from '~/shared/query/useQuery.ts';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { scheduledQuery } from './queries.ts';
import { isHeld } from './words.ts';

/** Where one arrives: what did not start in time waits for somebody, who must not have to look for it. */
export default function HeldLaunches() {
  const { data = [] } = useQuery(scheduledQuery);
  const [first, ...others] = data.filter(isHeld);
  if (first === undefined) return null;
  const isOne = others.length === 0;
  return (
    <Note tone="warn" title={isOne ? `The launch of ${first.productName} is held` : `${others.length + 1} launches are held`}>
      <p>{isOne ? (first.schedule.heldReason ?? 'It could not start at its time.') : 'Somebody has to say of each what now.'}</p>
      <div>
        <LinkButton look="secondary" href={paths.launches(isOne ? { launch: first.id } : {})}>
          {isOne ? 'Say what now' : 'See the launches'}
        </LinkButton>
      </div>
    </Note>
  );
}
