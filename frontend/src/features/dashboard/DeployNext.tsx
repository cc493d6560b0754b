import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import { configQuery } from '~/shared/deploy/config.ts';
import { isStep, offer } from '~/shared/deploy/steps.ts';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { onDay } from '~/shared/lib/zone.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Way } from './Way.tsx';

/** Leads to the step where one stopped, on whatever device that was; and to what is live, once all are done. */
export function DeployNext() {
  const isOpen = useOpenPages();
  const me = useMe();
  const { data: config } = useQuery(configQuery);
  if (config?.status === 'live' && config.live !== undefined && isOpen(paths.deploy('go-live'))) {
    return (
      <Way icon="gate" href={paths.deploy('go-live')} title="Your app is live" text={`Since ${onDay(config.live.since)}. See how it does.`} />
    );
  }
  const next = config?.nextStep;
  const begun = config !== undefined && config.revision > 0;
  const step = isStep(next) && isOpen(paths.deploy(next)) && begun && mayChange(me) ? next : undefined;
  const title = step === undefined ? 'Get your app live' : offer(step);
  return <Way icon="gate" href={paths.deploy(step)} title={title} text="Eight steps from built to live." />;
}
