import type { ReactNode } from 'react';
import { paths } from '~/app/paths.ts';
import { meQuery } from '~/shared/api/me.ts';
import type { Me } from '~/shared/api/schema.d.ts';
import { onDay } from '~/shared/lib/zone.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { ThemeSwitch } from '~/shared/ui/ThemeSwitch.tsx';
import { DataCard } from './DataCard.tsx';
import { PasskeysCard } from './PasskeysCard.tsx';
import styles from './Settings.module.css';
import { SignOut } from './SignOut.tsx';
import { SwitchTenant } from './SwitchTenant.tsx';
import { roleWords } from './words.ts';

export default function SettingsPage() {
  const me = useQuery(meQuery);
  return (
    <Page>
      <PageHeader title="Settings" lead="What is yours: who you are, where you work, and how it looks." />
      <Answer of={me} label="Asking who you are…" home={paths.dashboard()}>
        {(mine) => <Mine me={mine} />}
      </Answer>
      <PasskeysCard />
      {me.data?.current !== undefined && (
        <Card title="Notifications">
          <p className={styles.soft}>What you are written about, your quiet hours, and the webhooks of this workspace.</p>
          <div>
            <LinkButton href={paths.notifications()}>Choose</LinkButton>
          </div>
        </Card>
      )}
      <Card title="Look">
        <p className={styles.soft}>Auto follows your device. The choice stays in this browser.</p>
        <div>
          <ThemeSwitch />
        </div>
      </Card>
      <Card title="This device">
        <p className={styles.soft}>Signing out ends the session here and on the server.</p>
        <div>
          <SignOut look="secondary" />
        </div>
      </Card>
    </Page>
  );
}

function Mine({ me }: { me: Me }) {
  return (
    <>
      <Card title="You">
        <dl className={styles.facts}>
          {me.user?.name !== undefined && me.user.name !== '' && <Fact name="Name">{me.user.name}</Fact>}
          <Fact name="E-mail">{me.user?.email}</Fact>
          {me.current !== undefined && <Fact name="Role here">{roleWords[me.current.role]}</Fact>}
        </dl>
      </Card>
      {me.current !== undefined && <Plan of={me.current} />}
      <SwitchTenant me={me} />
      {me.current !== undefined && <DataCard of={me.current} />}
    </>
  );
}

function Plan({ of }: { of: NonNullable<Me['current']> }) {
  const { plan, goLive, members, trial, trialEndsAt } = of.entitlements;
  return (
    <Card title={`The plan of ${of.name}`}>
      <dl className={styles.facts}>
        <Fact name="Plan">
          <span className={styles.plan}>{plan}</span>
        </Fact>
        {trial && trialEndsAt !== undefined && <Fact name="Trial until">{onDay(trialEndsAt)}</Fact>}
        <Fact name="Going live">{goLive ? 'Included' : 'Not included'}</Fact>
        <Fact name="People">Up to {members}</Fact>
      </dl>
      {!goLive && <p className={styles.soft}>Ask the people who run this Livegate for another plan.</p>}
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.soft}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
