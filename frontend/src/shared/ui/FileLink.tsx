import { api } from '~/shared/api/client.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { download as toDisk } from '~/shared/lib/saveFile.ts';
import { LinkButton, type LinkButtonProps } from './LinkButton.tsx';
import { Refused } from './Refusal.tsx';

/** Leads to a file of the API. A browser that follows a link renews no session that has ended meanwhile; this asks first. */
export function FileLink(link: Omit<LinkButtonProps, 'onFollow'>) {
  const { href, download = false } = link;
  const { act, refused } = useAct(async () => {
    await api.GET('/api/me');
    if (download) toDisk(href);
    else location.assign(href);
  });
  return (
    <>
      <LinkButton {...link} onFollow={act} />
      <Refused error={refused} />
    </>
  );
}
