import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import type { LaunchBatch } from '~/shared/api/schema.d.ts';
import { Facts, Note } from '~/shared/deploy/Note.tsx';
import { atTime } from '~/shared/lib/zone.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { Progress } from '~/shared/ui/Progress.tsx';
import { whereWords } from '../words.ts';
import { BatchItems } from './BatchItems.tsx';
import styles from '../Launch.module.css';
import { StopBatch } from './StopBatch.tsx';
import { useBatch } from './useBatch.ts';
import { goesOn, mayBeStopped, shortfall, titleOf } from './words.ts';

/** One batch: how it goes on, and its one report when it has ended. */
export default function Batch({ id }: { id: string }) {
  const { batch, stream } = useBatch(id);
  return (
    <Answer of={batch} label="Asking for the batch…" lines={8} home={paths.launches()}>
      {(found) => <Shown batch={found} isCutOff={stream === 'retrying'} />}
    </Answer>
  );
}

function Shown({ batch, isCutOff }: { readonly batch: LaunchBatch; readonly isCutOff: boolean }) {
  const canChange = mayChange(useMe());
  return (
    <>
      <PageHeader title={titleOf(batch)} back={{ href: paths.launches({ batch: 'all' }), label: 'All batches' }} />
      <div className={styles.part}>
        {goesOn(batch) ? <Running batch={batch} isCutOff={isCutOff} /> : <Report batch={batch} />}
        <BatchItems items={batch.items} />
        {canChange && mayBeStopped(batch) && <StopBatch id={batch.id} />}
      </div>
    </>
  );
}

function Running({ batch, isCutOff }: { readonly batch: LaunchBatch; readonly isCutOff: boolean }) {
  return (
    <>
      <Progress
        label={batch.progressMessage}
        percent={batch.status === 'validating' ? undefined : batch.progressPercentage}
        message={isCutOff ? 'Reconnecting… The batch goes on meanwhile.' : 'You may leave this page; it goes on by itself.'}
      />
      <p className="visually-hidden" role="status">
        {batch.progressMessage}
      </p>
    </>
  );
}

function Report({ batch }: { readonly batch: LaunchBatch }) {
  const { counts, status, createdBy, createdAt, finishedAt } = batch;
  return (
    <>
      <Note tone={status === 'completed' ? 'good' : 'warn'} title={`${batch.progressMessage}.`}>
        {shortfall(counts)}
      </Note>
      <Facts
        facts={[
          { name: 'Where', value: whereWords[batch.environment] },
          { name: 'At a failure', value: batch.stopOnFailure ? 'It stops' : 'It goes on' },
          { name: 'Begun', value: `${atTime(createdAt)}, by ${createdBy}` },
          ...(finishedAt === undefined ? [] : [{ name: 'Ended', value: atTime(finishedAt) }]),
        ]}
      />
    </>
  );
}
