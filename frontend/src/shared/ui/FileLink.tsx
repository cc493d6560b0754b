import { follow } from '~/shared/api/follow.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { LinkButton, type LinkButtonProps } from './LinkButton.tsx';
import { Refused } from './Refusal.tsx';

/** Leads to a file of the API, also when the session has ended meanwhile. */
export function FileLink({ children, ...link }: Omit<LinkButtonProps, 'onFollow'>) {
  const { act, pending, refused } = useAct(() => follow(link.href, link.download === true));
  return (
    <>
      <LinkButton {...link} onFollow={act}>
        {pending ? 'Fetching…' : children}
      </LinkButton>
      <Refused error={refused} />
    </>
  );
}
