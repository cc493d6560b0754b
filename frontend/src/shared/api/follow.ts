import { download } from '~/shared/lib/saveFile.ts';
import { api } from './client.ts';

/** To a file of the API. A browser that follows a link renews no session that has ended meanwhile; this question does. */
export async function follow(address: string, toDisk: boolean): Promise<void> {
  await api.GET('/api/me');
  if (toDisk) download(address);
  else location.assign(address);
}
