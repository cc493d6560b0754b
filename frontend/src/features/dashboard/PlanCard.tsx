import { useState } from 'react';
import type { CurrentTenant } from '~/shared/api/schema.d.ts';
import { ago, onDay } from '~/shared/lib/zone.ts';
import { Card } from '~/shared/ui/Card.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Dashboard.module.css';
import { planNames } from './words.ts';

export function PlanCard({ current }: { current: CurrentTenant }) {
  const [now] = useState(Date.now);
  const { plan, goLive } = current.entitlements;
  return (
    <Card>
      <div className={styles.plan}>
        <h2 className={styles.planName}>{planNames[plan]}</h2>
        <StatusBadge status={current.subscription} />
      </div>
      <p className={styles.soft}>{standing(current, now)}</p>
      {!goLive && (
        <p className={styles.soft}>
          You can do everything up to a verified app. To go live, ask the people who run this Livegate for a plan.
        </p>
      )}
    </Card>
  );
}

function standing({ subscription, entitlements }: CurrentTenant, now: number): string {
  const { trial, trialEndsAt } = entitlements;
  if (trial && trialEndsAt !== undefined) return `Your trial ends on ${onDay(trialEndsAt)}, ${ago(trialEndsAt, now)}.`;
  if (subscription === 'trial' && trialEndsAt !== undefined) return `Your trial ended on ${onDay(trialEndsAt)}.`;
  return subscription === 'active' ? 'Your subscription is active.' : 'Your subscription has lapsed.';
}
