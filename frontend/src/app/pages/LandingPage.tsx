import type { ReactNode } from 'react';
import { GateCard } from '~/features/health/GateCard.tsx';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { useStepFocus } from '~/shared/lib/useStepFocus.ts';
import { useTitle } from '~/shared/lib/useTitle.ts';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { paths } from '../paths.ts';
import styles from './LandingPage.module.css';

const steps = [
  {
    title: 'Say what you have built',
    text: 'Name your app, where it runs and its database. Livegate makes the secrets and packs what Render, Railway, Fly, Docker or Replit needs.',
  },
  {
    title: 'See what is true',
    text: 'It checks your settings before you deploy and your running app from outside after it. Each fault says what is wrong, why, and the fix to copy.',
  },
  {
    title: 'Open the gate',
    text: 'One button, and it works only when every check has passed. You keep the Go/No-Go report, and the watch goes on.',
  },
] as const;

export default function LandingPage() {
  const heading = useStepFocus('landing');
  useTitle('Livegate');
  return (
    <div className={styles.landing}>
      <section className={styles.hero}>
        <div className={styles.claim}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            Built is not <span className={styles.live}>live.</span>
          </h1>
          <p className={styles.lead}>
            Between the two stands a gate. Livegate proves that your app is ready, opens the gate in one step, and keeps
            watching after you have gone through.
          </p>
          <Ways />
        </div>
        <GateCard />
      </section>
      <section className={styles.how} id="how" aria-labelledby="how-title">
        <h2 id="how-title">Three steps to the other side</h2>
        <ol className={styles.steps}>
          {steps.map(({ title, text }, index) => (
            <Step key={title} number={index + 1} title={title} last={index === steps.length - 1}>
              {text}
            </Step>
          ))}
        </ol>
      </section>
    </div>
  );
}

/** Offers only what this build can do. */
function Ways() {
  const isOpen = useOpenPages();
  const canStart = isOpen(paths.onboarding());
  return (
    <div className={styles.ways}>
      {canStart && <LinkButton href={paths.onboarding()}>Start</LinkButton>}
      {isOpen(paths.login()) && (
        <LinkButton href={paths.login()} look="secondary">
          Sign in
        </LinkButton>
      )}
      {!canStart && <LinkButton href="#how">See how it works</LinkButton>}
      {!canStart && (
        <LinkButton href={paths.apiDocs()} look="secondary">
          Read the API
        </LinkButton>
      )}
    </div>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly last: boolean;
  readonly children: ReactNode;
}

function Step({ number, title, last, children }: StepProps) {
  return (
    <li className={styles.step} data-last={last}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.words}>
        <h3>{title}</h3>
        <p>{children}</p>
      </div>
    </li>
  );
}
