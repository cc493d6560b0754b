import { useLocation, useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import { after, cameToFix, type StepId } from '~/shared/deploy/steps.ts';
import { useWhileHere } from '~/shared/lib/useWhileHere.ts';

/** Where a step leads when it is done, and what its button says. */
export function useDone(step: StepId) {
  const search = useSearch();
  const [, navigate] = useLocation();
  const wayOn = useWhileHere(navigate);
  return {
    verb: cameToFix(search) === undefined ? 'Continue' : 'Save and check again',
    next: paths.deploy(...after(step, search)),
    done: () => wayOn(paths.deploy(...after(step, search))),
  };
}
