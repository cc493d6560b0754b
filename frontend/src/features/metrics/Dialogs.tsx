import type { LaunchMetrics } from '~/shared/api/schema.d.ts';
import { Ranks } from './Ranks.tsx';
import { tellingWords, verdictWords } from './verdict.ts';
import { count, stageWords } from './words.ts';

type Told = LaunchMetrics['dialogs'];

/** How far products came whose launch was told one way or the other, stage by stage, so that the two stand together. */
export function Dialogs({ dialogs }: { readonly dialogs: Told }) {
  return <Ranks title="Two launch dialogs" unit="Products" none="" words={verdictWords(dialogs)} ranks={ranksOf(dialogs)} />;
}

const ranksOf = (dialogs: Told) =>
  [...new Set(dialogs.flatMap(({ stages }) => stages.map(({ stage }) => stage)))].flatMap((stage) =>
    dialogs.flatMap(({ telling, stages }) =>
      stages
        .filter((one) => one.stage === stage)
        .map(({ products, share = 0, dropOff }) => ({
          key: `${stage} ${telling}`,
          name: `${stageWords(stage)}, ${tellingWords[telling]} first`,
          share,
          value: count(products),
          more: dropOff === 0 ? 'none lost' : `${count(dropOff)} lost`,
        })),
    ),
  );
