import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { DeployConfig } from '~/shared/api/schema.d.ts';
import { StepFrame, type About } from '~/shared/deploy/StepFrame.tsx';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { Field } from '~/shared/ui/Field.tsx';
import { later } from '~/shared/ui/later.tsx';
import { Progress } from '~/shared/ui/Progress.tsx';
import { FirstThePack } from './FirstThePack.tsx';
import { beginVerification, lookoutQuery } from './queries.ts';
import { isSame, Wanted } from './schema.ts';
import { useVerification, type Following } from './useVerification.ts';

const History = later(() => import('./History.tsx'));
const LookingForIt = later(() => import('./LookingForIt.tsx'));
const Verdict = later(() => import('./Verdict.tsx'));

export function VerifyStep({ about, config }: { about: About; config: DeployConfig }) {
  const client = useQueryClient();
  const following = useVerification();
  const begin = useOnce(beginVerification);
  const form = useForm(Wanted, async ({ appUrl }) => {
    following.show(await begin({ appUrl, isConfigured: isSame(appUrl, config.appUrl) }));
    void client.invalidateQueries(lookoutQuery);
  });
  const { runs, latest, running } = following;
  const worked = config.candidate ?? config;
  return (
    <StepFrame about={about} hub={paths.deploy()} form={form}>
      <Field
        name="appUrl"
        label="Address of your app"
        hint="Only the address of step 2 opens the gate; another one is looked at all the same."
        type="url"
        inputMode="url"
        autoComplete="url"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={config.appUrl}
        error={form.errorOf('appUrl')}
      />
      <div>
        <Button type="submit" pending={form.pending || running} pendingLabel="Verifying…">
          Run Remote Verification
        </Button>
      </div>
      {worked.state === 'pending' && <LookingForIt isDraft={worked.status === 'draft'} latest={latest} />}
      <Answer of={runs} label="Asking for the last verification…" lines={6} home={paths.deploy()}>
        {({ items }) => {
          if (running) return <Running following={following} />;
          if (latest === undefined) return <FirstThePack />;
          return (
            <>
              <Verdict key={latest.id} run={latest} config={config} />
              <History runs={items} />
            </>
          );
        }}
      </Answer>
    </StepFrame>
  );
}

function Running({ following: { stream, latest } }: { following: Following }) {
  return (
    <div role="status">
      <Progress
        label={`Visiting ${latest?.appUrl ?? 'your app'}…`}
        message={
          stream === 'retrying' ? 'Reconnecting… The visit goes on meanwhile.' : 'At most 15 seconds. You may leave this page.'
        }
      />
    </div>
  );
}
