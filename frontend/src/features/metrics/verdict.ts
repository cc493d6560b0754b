import type { LaunchMetrics, LaunchTelling } from '~/shared/api/schema.d.ts';

/** What stands first in the dialog. */
export const tellingWords = {
  checksFirst: 'checks',
  consequencesFirst: 'consequences',
} as const satisfies Record<LaunchTelling, string>;

type Told = LaunchMetrics['dialogs'][number];

const FEWEST = 30;
/** Beyond it chance alone leads less than once in twenty times. */
const HARDLY_CHANCE = 1.96;

const reached = ({ stages }: Told, stage: string): number => stages.find((one) => one.stage === stage)?.products ?? 0;

/** Whether one of two dialogs has launches begun more often: a test of two proportions, in words. */
export function verdictWords([one, other]: readonly Told[]): string {
  if (one === undefined || other === undefined) return 'Only one of the two was looked at, so there is nothing to compare yet.';
  const [many, more] = [reached(one, 'opened'), reached(other, 'opened')];
  if (Math.min(many, more) < FEWEST) return `Too few to tell: a verdict needs ${FEWEST} products of each.`;
  const [here, there] = [reached(one, 'begun') / many, reached(other, 'begun') / more];
  const all = (reached(one, 'begun') + reached(other, 'begun')) / (many + more);
  const spread = Math.sqrt(all * (1 - all) * (1 / many + 1 / more));
  if (spread === 0 || Math.abs(here - there) < HARDLY_CHANCE * spread) return 'Launches are begun about as often either way: what differs may be chance.';
  return `Launches are begun more often with ${tellingWords[here > there ? one.telling : other.telling]} first, and that is hardly chance.`;
}
