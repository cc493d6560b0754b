import { useState } from 'react';
import { useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import type { DeployConfig, GeneratedKeys, Me } from '~/shared/api/schema.d.ts';
import { providersQuery } from '~/shared/deploy/config.ts';
import { StepFrame, type About } from '~/shared/deploy/StepFrame.tsx';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { KeysToMake } from './KeysToMake.tsx';
import { MadeKeyList } from './MadeKeyList.tsx';
import { secretsOf } from './secrets.ts';
import { ShownOnce } from './ShownOnce.tsx';
import { useDone } from './useDone.ts';

interface SecretsStepProps {
  readonly about: About;
  readonly config: DeployConfig;
  readonly me: Me;
}

/** Values live in this component and nowhere else: who leaves the page has seen them for the last time. */
export function SecretsStep({ about, config, me }: SecretsStepProps) {
  const [made, setMade] = useState<GeneratedKeys>();
  const { done, next } = useDone('secrets');
  const providers = useQuery(providersQuery);
  const asked = new URLSearchParams(useSearch()).get('make') ?? undefined;
  return (
    <StepFrame about={about} hub={paths.deploy()}>
      <Answer of={providers} label="Asking which secrets there are…" lines={6} home={paths.deploy()}>
        {({ items }) => {
          const provider = items.find(({ id }) => id === config.provider);
          const { missing, set } = secretsOf(config, provider, asked);
          if (made !== undefined)
            return <ShownOnce made={made} config={config} me={me} provider={provider} onStored={done} />;
          return (
            <>
              {missing.length > 0 && <KeysToMake keys={missing} onMade={setMade} />}
              {set.length > 0 && <MadeKeyList keys={set} onMade={setMade} />}
              <div>
                <LinkButton href={next} look={missing.length > 0 ? 'quiet' : 'primary'}>
                  {missing.length > 0 ? 'Skip for now' : 'Continue'}
                </LinkButton>
              </div>
            </>
          );
        }}
      </Answer>
    </StepFrame>
  );
}
