import { useState } from 'react';
import { useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import { ApiError } from '~/shared/api/problem.ts';
import type { DeployConfig, Provider } from '~/shared/api/schema.d.ts';
import { providersQuery, useSaveAnswers } from '~/shared/deploy/config.ts';
import { FindingCard } from '~/shared/deploy/FindingCard.tsx';
import { FixList } from '~/shared/deploy/FixList.tsx';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { Note } from '~/shared/deploy/Note.tsx';
import { SecretInput } from '~/shared/deploy/SecretInput.tsx';
import { StepFrame, type About } from '~/shared/deploy/StepFrame.tsx';
import { cameToFix } from '~/shared/deploy/steps.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { later } from '~/shared/ui/later.tsx';
import { KnownDatabase } from './KnownDatabase.tsx';
import { databaseAddress } from './schema.ts';
import { useDatabaseCheck } from './useDatabaseCheck.ts';
import { useDone } from './useDone.ts';

const HandOff = later(() => import('./HandOff.tsx'));

interface DatabaseStepProps {
  readonly about: About;
  readonly config: DeployConfig;
}

/** Who came from the pre-flight goes back to it; everybody else sees here at once what is wrong. */
export function DatabaseStep({ about, config }: DatabaseStepProps) {
  const { done, verb } = useDone('database');
  const fixing = cameToFix(useSearch()) !== undefined;
  const save = useSaveAnswers();
  const provider = useProvider(config);
  const { open, look, again } = useDatabaseCheck(config);
  const { set } = config.databaseUrl;
  const [replacing, setReplacing] = useState(fixing || !set);
  const mayBeEmpty = set || config.steps.some(({ id, status }) => id === 'database' && status === 'optional');
  const form = useForm(databaseAddress(mayBeEmpty), async ({ databaseUrl }) => {
    if (databaseUrl === '') return done();
    await save({ databaseUrl });
    if (fixing || (await look()).length === 0) return done();
    setReplacing(false);
  });
  return (
    <StepFrame about={about} hub={paths.deploy()} form={form}>
      {set && (
        <KnownDatabase
          config={config}
          checking={again.pending}
          onCheck={again.act}
          onReplace={replacing ? undefined : () => setReplacing(true)}
        />
      )}
      <Refused error={again.refused} />
      {!replacing && open.map((finding) => <FindingCard key={finding.id} finding={finding} level={2} />)}
      {replacing && (
        <SecretInput
          name="databaseUrl"
          label={set ? 'New database URL' : 'Database URL'}
          hint={hintFor(mayBeEmpty && !set, provider)}
          error={form.errorOf('databaseUrl')}
        />
      )}
      <Remedies of={form.refused} />
      {provider !== undefined && <Help provider={provider} />}
      <div>
        <Button type="submit" pending={form.pending} pendingLabel="Checking…">
          {verb}
        </Button>
      </div>
      <HandOff step="database" />
    </StepFrame>
  );
}

const useProvider = ({ provider }: DeployConfig): Provider | undefined =>
  useQuery(providersQuery).data?.items.find(({ id }) => id === provider);

const hintFor = (notNeeded: boolean, provider: Provider | undefined): string =>
  notNeeded && provider !== undefined ? provider.databaseUrlAt : 'Looks like postgresql://user:password@host:5432/database';

/** A refusal of the API may say what to do about it. */
function Remedies({ of }: { of: unknown }) {
  const fixes = of instanceof ApiError ? of.fix.map(({ kind, label, value = '' }) => ({ kind, label, value })) : [];
  if (!fixes.some(({ kind }) => kind === 'text' || kind === 'copy')) return null;
  return (
    <Note title="What to do">
      <FixList fixes={fixes} />
    </Note>
  );
}

function Help({ provider }: { provider: Provider }) {
  return (
    <Fold title={`How to find it on ${provider.label}`}>
      <p>{provider.databaseUrlAt}</p>
      <FixList fixes={provider.databaseSteps} />
    </Fold>
  );
}
