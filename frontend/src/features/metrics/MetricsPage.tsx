import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Select } from '~/shared/ui/Field.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import styles from './Metrics.module.css';
import { metricsQuery, type Asked } from './queries.ts';
import { Shown } from './Shown.tsx';

export default function MetricsPage() {
  const [asked, setAsked] = useState<Asked>({ days: 30, environment: '' });
  const metrics = useQuery(metricsQuery(asked));
  return (
    <Page>
      <PageHeader title="How launches go" tab="Metrics" lead="Every launch of a product, counted when you ask." />
      <div className={styles.ask} data-print="none">
        <Select
          name="days"
          label="Since"
          value={String(asked.days)}
          onChange={({ currentTarget }) => setAsked({ ...asked, days: Number(currentTarget.value) })}
        >
          <option value="7">7 days ago</option>
          <option value="30">30 days ago</option>
          <option value="90">90 days ago</option>
          <option value="365">a year ago</option>
        </Select>
        <Select
          name="environment"
          label="Where"
          value={asked.environment}
          onChange={({ currentTarget }) => setAsked({ ...asked, environment: currentTarget.value })}
        >
          <option value="">Live and sandbox</option>
          <option value="live">Live</option>
          <option value="sandbox">Sandbox</option>
        </Select>
      </div>
      <Answer of={metrics} label="Counting the launches…" lines={8} home={paths.dashboard()}>
        {(answer) => <Shown metrics={answer} />}
      </Answer>
    </Page>
  );
}
