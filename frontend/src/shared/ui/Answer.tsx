import type { ReactNode } from 'react';
import type { ApiError } from '~/shared/api/problem.ts';
import { Skeleton } from './Card.tsx';
import { Refusal } from './Refusal.tsx';

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | ApiError | null;
  readonly isFetching: boolean;
  readonly refetch: () => Promise<unknown>;
}

interface AnswerProps<T> {
  /** What useQuery answers. */
  readonly of: Asked<T>;
  /** What is asked for, while it is. */
  readonly label: string;
  readonly lines?: number;
  /** Where to go when this is not for them. */
  readonly home: string;
  readonly children: (data: T) => ReactNode;
}

/** Either what was asked for, or its place, or why it did not come and what to do. */
export function Answer<T>({ of, label, lines = 4, home, children }: AnswerProps<T>) {
  if (of.data !== undefined) return children(of.data);
  if (of.error === null) return <Skeleton lines={lines} label={label} />;
  return <Refusal error={of.error} home={home} pending={of.isFetching} onRetry={() => void of.refetch()} />;
}
