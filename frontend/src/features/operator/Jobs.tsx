import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { JobView, Status } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { useInfiniteQuery } from '~/shared/query/useInfiniteQuery.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { Select } from '~/shared/ui/Field.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { More } from '~/shared/ui/More.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Operator.module.css';
import { jobsQuery, retryJob } from './queries.ts';
import { Section } from './Section.tsx';
import { jobFilters } from './words.ts';

export default function Jobs() {
  const [status, setStatus] = useState<Status>();
  const jobs = useInfiniteQuery(jobsQuery(status));
  const choose = (value: string) => {
    const chosen = jobFilters.find(([word]) => word === value)?.[0];
    setStatus(chosen === 'all' ? undefined : chosen);
  };
  return (
    <Section title="Jobs">
      <Select name="job-status" label="Show" defaultValue="all" onChange={(event) => choose(event.target.value)}>
        {jobFilters.map(([word, label]) => (
          <option key={word} value={word}>
            {label}
          </option>
        ))}
      </Select>
      <Answer of={jobs} label="Asking for the jobs…" lines={3} home={paths.dashboard()}>
        {({ pages }) => <JobList jobs={pages.flatMap(({ items }) => items)} />}
      </Answer>
      <More of={jobs} />
    </Section>
  );
}

function JobList({ jobs }: { jobs: readonly JobView[] }) {
  if (jobs.length === 0) return <p className={styles.soft}>No such work: nothing waits, runs or has failed.</p>;
  return (
    <ul className={styles.list}>
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} />
      ))}
    </ul>
  );
}

function JobRow({ job }: { job: JobView }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const retry = useOnce(retryJob);
  const { act, pending, refused } = useAct(async () => {
    await retry(job.id);
    toast(`${job.type} is tried again.`);
    await client.invalidateQueries({ queryKey: ['operator', 'jobs'] });
  });
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.title}>
          {job.type} <StatusBadge status={job.status} />
        </p>
        <p className={styles.soft}>{when(job)}</p>
        {job.error !== undefined && <p className={styles.fault}>{job.error}</p>}
        <Refused error={refused} />
      </div>
      {(job.status === 'failed' || job.status === 'retrying') && (
        <Button
          look="secondary"
          pending={pending}
          pendingLabel="Asking…"
          onClick={() => act()}
          aria-label={`Try ${job.type} again now`}
        >
          Try again now
        </Button>
      )}
    </li>
  );
}

function when({ status, attempts, dueAt, failedAt, tenant }: JobView): string {
  const time = status === 'failed' ? failedAt : dueAt;
  const words = [
    status === 'failed' ? 'Given up' : 'Due',
    time === undefined ? '' : atTime(time),
    attempts === 0 ? '' : `after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`,
    tenant === undefined ? 'of the platform' : `of workspace ${tenant.slice(-8)}`,
  ];
  return words.filter((word) => word !== '').join(' ');
}
