import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { DeployConfig, Me, Provider } from '~/shared/api/schema.d.ts';
import { providersQuery } from '~/shared/deploy/config.ts';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { Step } from '~/shared/deploy/Step.tsx';
import { StepFrame, type About } from '~/shared/deploy/StepFrame.tsx';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { Field, Select } from '~/shared/ui/Field.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import type { Choice } from '~/shared/ui/Cards.tsx';
import { RadioCards } from '~/shared/ui/RadioCards.tsx';
import { EarlierPacks } from './EarlierPacks.tsx';
import { PackFiles } from './PackFiles.tsx';
import { generatePack, packsQuery } from './queries.ts';
import { PackWish } from './schema.ts';

const about: About = {
  step: 'verify',
  question: 'Get the files for your host',
  what: 'A deploy pack holds every file your host needs, and one page of steps to copy and paste.',
  why: (
    <p>
      Livegate never signs in at your host and holds no key of it: you press the last button there yourself. The files hold
      placeholders and no secret, so they may go into your repository.
    </p>
  ),
};

const back = { href: paths.deploy(), label: 'All steps' };

export default function PackPage() {
  return (
    <Step about={about} hub={paths.deploy()} told={told}>
      {(config, me) => <PackStep config={config} me={me} />}
    </Step>
  );
}

const told = () => <p>Deploy packs are for owners and admins.</p>;

function PackStep({ config, me }: { config: DeployConfig; me: Me }) {
  const client = useQueryClient();
  const { announce } = useAnnounce();
  const [shown, setShown] = useState<string>();
  const generate = useOnce(generatePack);
  const form = useForm(PackWish, async ({ database, ...wish }) => {
    const { packId } = await generate({ ...wish, ...(database !== undefined && { database }) });
    setShown(packId);
    announce('Your deploy pack is ready.');
    await client.invalidateQueries(packsQuery);
  });
  return (
    <StepFrame about={about} hub={paths.deploy()} back={back} form={form}>
      <Wishes config={config} me={me} errorOf={form.errorOf} pending={form.pending} />
      {shown !== undefined && <PackFiles key={shown} id={shown} />}
      <EarlierPacks shown={shown} onShow={setShown} />
    </StepFrame>
  );
}

interface WishesProps {
  readonly config: DeployConfig;
  readonly me: Me;
  readonly errorOf: (field: string) => string | undefined;
  readonly pending: boolean;
}

/** The button comes with the questions: pressed before them it would find them unanswered. */
function Wishes({ config, me, errorOf, pending }: WishesProps) {
  const providers = useQuery(providersQuery);
  return (
    <Answer of={providers} label="Asking for the hosts…" lines={10} home={paths.deploy()}>
      {({ items }) => (
        <>
          <RadioCards
            name="provider"
            label="Host"
            choices={items.map(choiceOf)}
            defaultValue={config.provider}
            error={errorOf('provider')}
          />
          <Field
            name="appName"
            label="Name of your app"
            hint="The services at your host are called like this."
            autoComplete="off"
            defaultValue={me.current?.name}
            error={errorOf('appName')}
          />
          <Field
            name="appUrl"
            label="Address"
            type="url"
            inputMode="url"
            autoComplete="url"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={config.appUrl}
            error={errorOf('appUrl')}
          />
          <Fold title="The database of the pack" open={errorOf('database') !== undefined}>
            <Select name="database" label="Where is the database?" defaultValue="" error={errorOf('database')}>
              <option value="">As my saved database address suggests</option>
              <option value="managed">The pack brings it</option>
              <option value="external">I have one already</option>
            </Select>
          </Fold>
          <div>
            <Button type="submit" pending={pending} pendingLabel="Making the files…">
              Generate Deploy Pack
            </Button>
          </div>
        </>
      )}
    </Answer>
  );
}

const choiceOf = ({ id, label, goodFor }: Provider): Choice => ({ value: id, title: label, hint: goodFor });
