import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { FlagView } from '~/shared/api/schema.d.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { later } from '~/shared/ui/later.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Operator.module.css';
import { flagsQuery } from './queries.ts';
import { Section } from './Section.tsx';
import { flagWords, flipWords } from './words.ts';

const FlipDialog = later(() => import('./FlipDialog.tsx'));

export function Flags() {
  const flags = useQuery(flagsQuery);
  const [asked, setAsked] = useState<FlagView>();
  return (
    <Section title="Flags">
      <Answer of={flags} label="Asking for the flags…" lines={2} home={paths.dashboard()}>
        {({ items }) => (
          <ul className={styles.list}>
            {items.map((flag) => (
              <li key={flag.name} className={styles.row}>
                <Words flag={flag} />
                <Button look="secondary" onClick={() => setAsked(flag)} aria-label={flipWords(flag)}>
                  {flag.value ? 'Turn off' : 'Turn on'}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {asked !== undefined && <FlipDialog flag={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}

function Words({ flag }: { flag: FlagView }) {
  return (
    <div className={styles.words}>
      <p className={styles.title}>
        {flagWords(flag.name).title} <StatusBadge status={flag.value ? 'on' : 'off'} />
      </p>
      <p className={styles.soft}>
        Set by {flag.updatedBy}, {atTime(flag.updatedAt)}
      </p>
    </div>
  );
}
