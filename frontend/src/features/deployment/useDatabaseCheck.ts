import { useState } from 'react';
import { ApiError } from '~/shared/api/problem.ts';
import type { DeployConfig, Finding } from '~/shared/api/schema.d.ts';
import { lookAtDatabase, preflightQuery } from '~/shared/deploy/preflight.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';

const CHECKS = ['DatabaseUrlWellFormed', 'DatabaseReachable'] as const;

/** What the doctor says of the database: at once after it was saved or when asked, and later from the last pre-flight. */
export function useDatabaseCheck({ revision }: DeployConfig) {
  const { toast } = useAnnounce();
  const [looked, setLooked] = useState<readonly Finding[]>();
  const { data: last } = useQuery(preflightQuery);
  const look = async (): Promise<readonly Finding[]> => {
    const { findings } = await lookAtDatabase();
    setLooked(findings);
    const reached = findings.find(({ id, status }) => id === 'DatabaseReachable' && status === 'passed');
    if (reached !== undefined) toast(reached.message);
    return openOf(findings);
  };
  const again = useAct(look);
  return {
    open: openOf(looked ?? (last?.revision === revision ? last.findings : [])),
    again,
    /** A look that did not come about is no obstacle: the pre-flight looks again. */
    look: async (): Promise<readonly Finding[]> => {
      try {
        return await look();
      } catch (failure) {
        if (failure instanceof ApiError) return [];
        throw failure;
      }
    },
  };
}

const openOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ id, status }) => CHECKS.some((check) => check === id) && status !== 'passed' && status !== 'skipped');
