import { paths } from '~/app/paths.ts';
import type { DeployConfig, Me, Provider } from '~/shared/api/schema.d.ts';
import { providersQuery, useSaveAnswers } from '~/shared/deploy/config.ts';
import { Facts } from '~/shared/deploy/Note.tsx';
import { Step } from '~/shared/deploy/Step.tsx';
import { StepFrame, type About } from '~/shared/deploy/StepFrame.tsx';
import { useDraft } from '~/shared/lib/useDraft.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import type { Choice } from '~/shared/ui/Cards.tsx';
import { RadioCards } from '~/shared/ui/RadioCards.tsx';
import { draftOf } from './drafts.ts';
import { Entitlement } from './Entitlement.tsx';
import { ProviderChoice } from './schema.ts';
import { useDone } from './useDone.ts';

const about: About = {
  step: 'provider',
  question: 'Where will your app live?',
  what: 'Choose the host that runs your app. It stays yours: Livegate never signs in there and holds no key of it.',
  why: (
    <p>
      Each host has its own place for secrets, its own form of database address and its own way to sleep. With your answer
      every later step speaks of your host only, and the deploy files are made for it. You can change it at any time.
    </p>
  ),
};

export default function ProviderPage() {
  return (
    <Step about={about} hub={paths.deploy()} told={told}>
      {(config, me) => <ProviderForm config={config} me={me} />}
    </Step>
  );
}

const told = ({ providerLabel }: DeployConfig) => <Facts facts={[{ name: 'Provider', value: providerLabel }]} />;

function ProviderForm({ config, me }: { config: DeployConfig; me: Me }) {
  const { done, verb } = useDone('provider');
  const save = useSaveAnswers();
  const providers = useQuery(providersQuery);
  const draft = useDraft(draftOf(me, 'provider'), config.provider);
  const form = useForm(ProviderChoice, async (choice) => {
    await save(choice);
    draft.sent();
    done();
  });
  return (
    <StepFrame about={about} hub={paths.deploy()} form={form}>
      <Entitlement config={config} me={me} />
      <Answer of={providers} label="Asking for the hosts…" lines={10} home={paths.deploy()}>
        {({ items }) => (
          <>
            <RadioCards
              name="provider"
              label="Hosts"
              choices={items.map(choiceOf)}
              defaultValue={draft.text}
              onChoose={draft.keep}
              error={form.errorOf('provider')}
            />
            <div>
              <Button type="submit" pending={form.pending}>
                {verb}
              </Button>
            </div>
          </>
        )}
      </Answer>
    </StepFrame>
  );
}

const choiceOf = ({ id, label, goodFor, needsCard, sleep }: Provider): Choice => ({
  value: id,
  title: label,
  hint: `${goodFor} ${needsCard ? 'Asks for a payment card.' : 'Asks for no payment card.'} ${sleep}`,
});
