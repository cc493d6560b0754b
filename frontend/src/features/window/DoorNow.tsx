import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { WindowState } from '~/shared/api/schema.d.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { later } from '~/shared/ui/later.tsx';
import { BrokenNow } from './BrokenNow.tsx';
import { stateQuery } from './queries.ts';

const BreakGlass = later(() => import('./BreakGlass.tsx'));

/** Whether a change could go out this minute, and the way past a door that is closed. */
export function DoorNow({ canChange }: { canChange: boolean }) {
  const state = useQuery(stateQuery);
  const [breaking, setBreaking] = useState(false);
  return (
    <Answer of={state} label="Asking whether changes are allowed now…" lines={3} home={paths.dashboard()}>
      {(now) => (
        <Card title={now.open ? 'Changes are allowed now' : 'Changes are not allowed now'}>
          <p>{sentence(now)}</p>
          {now.brokenGlass !== undefined && <BrokenNow glass={now.brokenGlass} canChange={canChange} />}
          {!now.open && canChange && !breaking && (
            <div>
              <Button look="secondary" onClick={() => setBreaking(true)}>
                It cannot wait
              </Button>
            </div>
          )}
          {breaking && now.brokenGlass === undefined && <BreakGlass onDone={() => setBreaking(false)} />}
        </Card>
      )}
    </Answer>
  );
}

function sentence({ open, reason, opensAt, closesAt }: WindowState): string {
  if (open) return closesAt === undefined ? 'No window will stop them.' : `They may go out until ${atTime(closesAt)}.`;
  const until = opensAt === undefined ? 'No window opens it again within a year.' : `They may go out again from ${atTime(opensAt)} on.`;
  return `${reason ?? ''} ${until}`.trim();
}
