import { paths } from '~/app/paths.ts';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';

/** Before the first verification there may be no app yet. */
export function FirstThePack() {
  const isOpen = useOpenPages();
  return (
    <EmptyState
      title="Nothing was verified yet"
      action={
        isOpen(paths.deploy('pack')) && (
          <LinkButton href={paths.deploy('pack')} look="secondary">
            Generate Deploy Pack
          </LinkButton>
        )
      }
    >
      <p>Deploy your app at your host first. A deploy pack has the files and the steps for it.</p>
    </EmptyState>
  );
}
