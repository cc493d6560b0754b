import type { ReactNode } from 'react';
import { mayChange, meQuery } from '~/shared/api/me.ts';
import type { DeployConfig, Me } from '~/shared/api/schema.d.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { configQuery } from './config.ts';
import { Note } from './Note.tsx';
import { StepFrame, type About } from './StepFrame.tsx';

interface StepProps {
  readonly about: About;
  readonly hub: string;
  /** What a member, who changes nothing, may know of it. */
  readonly told: (config: DeployConfig) => ReactNode;
  readonly children: (config: DeployConfig, me: Me) => ReactNode;
}

/** The gate of every step: waits for the answers that there are, and lets only those in who may change them. */
export function Step({ about, hub, told, children }: StepProps) {
  const me = useQuery(meQuery);
  const config = useQuery(configQuery);
  if (config.data !== undefined && mayChange(me.data) && me.data !== undefined) return children(config.data, me.data);
  return (
    <StepFrame about={about} hub={hub}>
      <Answer of={me} label="Asking who you are…" lines={5} home={hub}>
        {() => (
          <Answer of={config} label="Asking for your answers…" lines={5} home={hub}>
            {(answers) => (
              <>
                <ForMembers />
                {told(answers)}
              </>
            )}
          </Answer>
        )}
      </Answer>
    </StepFrame>
  );
}

export function ForMembers() {
  return (
    <Note title="You can look, and not change">
      You are a member of this workspace. Its owners and admins change these answers; ask one of them.
    </Note>
  );
}
