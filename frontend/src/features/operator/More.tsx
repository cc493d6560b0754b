import { Button } from '~/shared/ui/Button.tsx';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** What useInfiniteQuery answers, as a button that is there as long as there is more. */
export function More({ of }: { of: Paged }) {
  if (!of.hasNextPage) return null;
  return (
    <div>
      <Button
        look="secondary"
        pending={of.isFetchingNextPage}
        pendingLabel="Asking…"
        onClick={() => void of.fetchNextPage()}
      >
        Show older ones
      </Button>
    </div>
  );
}
