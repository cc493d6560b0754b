import { useEffect, useEffectEvent } from 'react';
import { useLocation, useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import { later } from '~/shared/ui/later.tsx';
import { BasicsStep } from './BasicsStep.tsx';
import { STEPS, type Step } from './draft.ts';
import { useSignup, type Signup } from './useSignup.ts';

const loads = [() => import('./BrandStep.tsx'), () => import('./PlanStep.tsx'), () => import('./LaunchStep.tsx')] as const;
const [BrandStep, PlanStep, LaunchStep] = [later(loads[0]), later(loads[1]), later(loads[2])];

/** One page, one question at a time; the address says which, so that Back goes back. */
export default function OnboardingPage() {
  const signup = useSignup();
  const step = useStep(signup);
  useStepsAhead();
  if (step === 'brand') return <BrandStep signup={signup} />;
  if (step === 'plan') return <PlanStep signup={signup} />;
  if (step === 'launch') return <LaunchStep signup={signup} />;
  return <BasicsStep signup={signup} />;
}

/** The later steps come while somebody types: a line that breaks between two steps must not break the page. */
function useStepsAhead(): void {
  useEffect(() => {
    const fetchAll = () => {
      for (const load of loads) load().catch(() => undefined);
    };
    document.addEventListener('focusin', fetchAll, { once: true });
    return () => document.removeEventListener('focusin', fetchAll);
  }, []);
}

/** The step that the address asks for, or the furthest that was reached; without an address, where one was. */
function useStep({ draft }: Signup): Step {
  const asked = new URLSearchParams(useSearch()).get('step');
  const [, navigate] = useLocation();
  const wanted = STEPS.find((step) => step === asked) ?? 'basics';
  const reached = draft.started === undefined ? 'basics' : draft.reached;
  const step = STEPS.indexOf(wanted) > STEPS.indexOf(reached) ? reached : wanted;
  const settle = useEffectEvent((to: Step) => navigate(paths.onboarding(to === 'basics' ? undefined : to), { replace: true }));
  useEffect(() => {
    if (step !== wanted) settle(step);
  }, [step, wanted]);
  // A tab that comes back goes on where it was.
  const resume = useEffectEvent(() => {
    if (asked === null && reached !== 'basics') settle(reached);
  });
  useEffect(() => resume(), []);
  return step;
}
