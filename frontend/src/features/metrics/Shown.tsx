import { paths } from '~/app/paths.ts';
import type { LaunchMetrics } from '~/shared/api/schema.d.ts';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { Days } from './Days.tsx';
import { Dialogs } from './Dialogs.tsx';
import { Figures } from './Figures.tsx';
import { Ranks, type Rank } from './Ranks.tsx';
import { categoryWords, correlationWords, count, percent, span, stageWords } from './words.ts';

export function Shown({ metrics }: { metrics: LaunchMetrics }) {
  const { stripe, steps, dialogs } = metrics;
  if (metrics.totals.launches === 0) {
    return (
      <EmptyState title="No launch in this time" action={<LinkButton href={paths.products()}>See the products</LinkButton>}>
        Launch a product, or look further back.
      </EmptyState>
    );
  }
  return (
    <>
      <Figures metrics={metrics} />
      <Days days={metrics.days} />
      <Ranks title="How far products come" unit="Products" none="There is no product yet." ranks={metrics.funnel.map(stage)} />
      {dialogs.length > 0 && <Dialogs dialogs={dialogs} />}
      <Ranks
        title="Checks that stop launches"
        unit="Launches"
        none="No check was against a launch."
        ranks={metrics.validationFailures.map(({ check, title, launches, share }) => ({
          key: check,
          name: title,
          share,
          value: count(launches),
          more: `${percent(share)} of those checked`,
        }))}
      />
      <Ranks
        title="Why launches failed"
        unit="Launches"
        none="No launch failed."
        ranks={metrics.failuresByCategory.map(({ category, failures, share }) => ({
          key: category,
          name: categoryWords(category),
          share,
          value: count(failures),
          more: percent(share),
        }))}
      />
      <Ranks
        title="Where the time goes"
        unit="Mean time"
        none="No step has been timed."
        words={steps[0] === undefined ? undefined : `The slowest step is "${steps[0].title}".`}
        ranks={steps.map(({ step, title, meanMs, p95Ms, share }) => ({
          key: step,
          name: title,
          share: share ?? 0,
          value: span(meanMs),
          more: `95 of 100 within ${span(p95Ms)}`,
        }))}
      />
      <Ranks
        title="Trouble with Stripe"
        unit="Failed"
        none=""
        words={correlationWords(stripe.correlation)}
        ranks={[
          { key: 'with', name: `Launches with trouble (${count(stripe.troubled)})`, share: stripe.failureRateTroubled ?? 0, value: percent(stripe.failureRateTroubled), more: 'failed' },
          { key: 'without', name: 'All others', share: stripe.failureRateOthers ?? 0, value: percent(stripe.failureRateOthers), more: 'failed' },
        ]}
      />
      <Ranks
        title="What trouble Stripe had"
        unit="Launches"
        none="Stripe had no trouble during a launch."
        words="Also trouble that passed by itself."
        ranks={stripe.byCategory.map(({ category, launches, failed }) => ({
          key: category,
          name: categoryWords(category),
          share: launches / stripe.troubled,
          value: count(launches),
          more: `${count(failed)} of them failed`,
        }))}
      />
    </>
  );
}

const stage = ({ stage: name, products, share, dropOff }: LaunchMetrics['funnel'][number]): Rank => ({
  key: name,
  name: stageWords(name),
  share: share ?? 0,
  value: count(products),
  more: dropOff === 0 ? 'none lost' : `${count(dropOff)} lost`,
});
