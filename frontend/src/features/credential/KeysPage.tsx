import { useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import { Step } from '~/shared/deploy/Step.tsx';
import type { About } from '~/shared/deploy/StepFrame.tsx';
import { later } from '~/shared/ui/later.tsx';
import { ServiceList } from './ServiceList.tsx';

const Service = later(() => import('./Service.tsx'));

const about: About = {
  step: 'keys',
  question: 'Which services does your app use?',
  what: 'Payments, mail, search, errors: choose those your app calls with a key of yours. Leave out the rest.',
  why: (
    <p>
      A key for testing in production, or one that belongs to another account, is found by a customer otherwise. Livegate
      looks whether each key is whole and whether they fit together, and asks the service itself only if you want that. Keys
      are encrypted at once and never shown again.
    </p>
  ),
};

export default function KeysPage() {
  const service = new URLSearchParams(useSearch()).get('service');
  return (
    <Step about={about} hub={paths.deploy()} told={told}>
      {() => (service === null ? <ServiceList about={about} /> : <Service key={service} id={service} />)}
    </Step>
  );
}

const told = () => <p>Owners and admins see which services are used.</p>;
