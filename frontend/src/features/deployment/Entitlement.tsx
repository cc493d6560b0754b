import type { DeployConfig, Me } from '~/shared/api/schema.d.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { onDay } from '~/shared/lib/zone.ts';

/** Told at the first step and not at the last button (C12). */
export function Entitlement({ config, me }: { config: DeployConfig; me: Me }) {
  const { mayGoLive, message, fix } = config.entitlement;
  if (mayGoLive) {
    const { trial = false, trialEndsAt } = me.current?.entitlements ?? {};
    return (
      <Note title="Going live is included">
        {trial && trialEndsAt !== undefined
          ? `You are on trial until ${onDay(trialEndsAt)}, and going live is part of it.`
          : 'Your plan includes all eight steps.'}
      </Note>
    );
  }
  return (
    <Note title="Going live is not included yet" tone="warn">
      <p>{message}</p>
      {fix?.kind === 'open' && <a href={fix.value}>{fix.label}</a>}
    </Note>
  );
}
