import { Icon, type IconName } from './Icon.tsx';
import styles from './StatusBadge.module.css';
import { classes } from './classes.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'idle';

const words = {
  LIVE: ['good', 'check', 'Live'],
  ACTION_REQUIRED: ['warn', 'alert', 'Action required'],
  BLOCKED: ['bad', 'cross', 'Blocked'],
  passed: ['good', 'check', 'Passed'],
  failed: ['bad', 'cross', 'Failed'],
  warning: ['warn', 'alert', 'Warning'],
  error: ['bad', 'alert', 'Could not check'],
  deferred: ['idle', 'clock', 'Checked later'],
  skipped: ['idle', 'minus', 'Skipped'],
  exempt: ['warn', 'clock', 'May wait'],
  notKnown: ['idle', 'clock', 'Not known yet'],
  notApplicable: ['idle', 'minus', 'Not applicable'],
  UP: ['good', 'check', 'Ready'],
  DOWN: ['bad', 'cross', 'Down'],
  active: ['good', 'check', 'Active'],
  trial: ['idle', 'clock', 'Trial'],
  lapsed: ['warn', 'alert', 'Lapsed'],
  suspended: ['bad', 'cross', 'Suspended'],
  invited: ['idle', 'clock', 'Invited'],
  waiting: ['idle', 'clock', 'Waiting'],
  running: ['idle', 'arrow', 'Running'],
  retrying: ['warn', 'alert', 'Trying again'],
  on: ['good', 'check', 'On'],
  off: ['idle', 'minus', 'Off'],
  paused: ['idle', 'minus', 'Paused'],
  kept: ['good', 'check', 'Kept'],
  missed: ['bad', 'cross', 'Missed'],
  unknown: ['idle', 'minus', 'No data'],
  GO: ['good', 'check', 'Go'],
  'NO-GO': ['bad', 'cross', 'No-go'],
  open: ['idle', 'clock', 'Open'],
  done: ['good', 'check', 'Done'],
  revoked: ['idle', 'minus', 'Taken back'],
  expired: ['idle', 'minus', 'Too old'],
  onSale: ['good', 'check', 'On sale'],
  inSandbox: ['idle', 'check', 'In the sandbox'],
  notOnSale: ['idle', 'minus', 'Not on sale'],
  pending: ['idle', 'clock', 'Waiting'],
  scheduled: ['idle', 'calendar', 'Scheduled'],
  held: ['warn', 'alert', 'Held'],
  validating: ['idle', 'arrow', 'Checking'],
  deploying: ['idle', 'arrow', 'Running'],
  completed: ['good', 'check', 'Completed'],
  rolled_back: ['idle', 'minus', 'Rolled back'],
  cancelled: ['idle', 'minus', 'Cancelled'],
  intact: ['good', 'check', 'Intact'],
  broken: ['bad', 'cross', 'Not intact'],
  observe: ['idle', 'clock', 'Observed'],
  warn: ['warn', 'alert', 'Warns'],
  strict: ['good', 'check', 'Blocks'],
} as const satisfies Record<string, readonly [Tone, IconName, string]>;

export type Status = keyof typeof words;

/** A status is a word, an icon and a colour, and the same three everywhere. */
export function StatusBadge({ status }: { status: Status }) {
  const [tone, icon, word] = words[status];
  return (
    <span className={classes(styles.badge, styles[tone])}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
