import { useLocation, useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import type { Credential, Integration } from '~/shared/api/schema.d.ts';
import { FindingCard } from '~/shared/deploy/FindingCard.tsx';
import { SecretInput } from '~/shared/deploy/SecretInput.tsx';
import { StepFrame, type About } from '~/shared/deploy/StepFrame.tsx';
import { after, cameToFix } from '~/shared/deploy/steps.ts';
import { useWhileHere } from '~/shared/lib/useWhileHere.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { later } from '~/shared/ui/later.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import styles from './Credential.module.css';
import { credentialsQuery } from './queries.ts';
import { useKeepKeys } from './useKeepKeys.ts';

// Whoever comes for the first time has stored nothing that could be asked about or forgotten.
const AskVendor = later(() => import('./AskVendor.tsx'));
const StoredKeys = later(() => import('./StoredKeys.tsx'));

/** The keys of one service. */
export default function Service({ id }: { id: string }) {
  const credentials = useQuery(credentialsQuery);
  return (
    <Answer of={credentials} label="Asking for the keys…" lines={8} home={paths.deploy('keys')}>
      {({ integrations, items }) => {
        const integration = integrations.find((one) => one.id === id);
        if (integration === undefined) return <Unknown />;
        return <Keys integration={integration} stored={items.filter((key) => key.integration === id)} />;
      }}
    </Answer>
  );
}

function Unknown() {
  return (
    <EmptyState title="There is no such service" action={<LinkButton href={paths.deploy('keys')}>See the services</LinkButton>}>
      <p>The address names a service that Livegate does not know.</p>
    </EmptyState>
  );
}

interface KeysProps {
  readonly integration: Integration;
  readonly stored: readonly Credential[];
}

function Keys({ integration, stored }: KeysProps) {
  const search = useSearch();
  const [, navigate] = useLocation();
  const fix = cameToFix(search);
  const wayOn = useWhileHere(navigate);
  const done = () => wayOn(fix === undefined ? paths.deploy('keys') : paths.deploy(...after('keys', search)));
  const form = useKeepKeys(integration, done);
  const together = integration.findings.filter(({ status, id }) => status === 'failed' && !isKey(integration, id));
  return (
    <StepFrame
      about={aboutOf(integration)}
      hub={paths.deploy()}
      back={{ href: paths.deploy('keys', fix === undefined ? {} : { fix }), label: 'All services' }}
      form={form}
    >
      <a className={styles.vendor} href={integration.dashboard} target="_blank" rel="noreferrer">
        Open {integration.label} <span className={styles.soft}>(another page)</span>
      </a>
      {together.map((finding) => (
        <FindingCard key={finding.id} finding={finding} level={2} />
      ))}
      {integration.keys.map(({ key, required, set, example }) => (
        <SecretInput
          key={key}
          name={key}
          label={required ? key : `${key} (optional)`}
          hint={set ? `${storedWords(stored, key)} Enter another value to replace it.` : `Looks like ${example}`}
          error={form.errorOf(key) ?? wrongWith(integration, key)}
        />
      ))}
      <div className={styles.actions}>
        <Button type="submit" pending={form.pending}>
          {fix === undefined ? 'Save the keys' : 'Save and check again'}
        </Button>
      </div>
      {integration.enabled && <AskVendor integration={integration} />}
      {stored.length > 0 && <StoredKeys stored={stored} onForgotten={fix === undefined ? undefined : done} />}
    </StepFrame>
  );
}

const aboutOf = ({ label }: Integration): About => ({
  step: 'keys',
  question: `Which keys of ${label} does your app use?`,
  what: 'Copy each key from the page of the service. It is encrypted at once and never shown again.',
});

const isKey = ({ keys }: Integration, id: string): boolean => keys.some(({ key }) => key === id);

/** Before anything of a service is set, nothing of it can be wrong. */
const wrongWith = ({ findings }: Integration, key: string): string | undefined =>
  findings.find(({ id, status }) => id === key && (status === 'failed' || status === 'warning'))?.message;

function storedWords(stored: readonly Credential[], key: string): string {
  const one = stored.find((credential) => credential.key === key);
  if (one === undefined) return 'Stored.';
  return `Stored, fingerprint ${one.fingerprint}${one.mode === 'test' ? ', a test key' : ''}.`;
}
