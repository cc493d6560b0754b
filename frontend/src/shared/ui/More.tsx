import { Button } from './Button.tsx';

export interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

interface MoreProps {
  /** What useInfiniteQuery answers. */
  readonly of: Paged;
  readonly verb?: string;
}

/** A button that is there as long as there is more. */
export function More({ of, verb = 'Show older ones' }: MoreProps) {
  if (!of.hasNextPage) return null;
  return (
    <div>
      <Button look="secondary" pending={of.isFetchingNextPage} pendingLabel="Asking…" onClick={() => void of.fetchNextPage()}>
        {verb}
      </Button>
    </div>
  );
}
