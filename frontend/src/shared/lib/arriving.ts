import { pause } from '~/shared/api/backoff.ts';
import { api } from '~/shared/api/client.ts';
import { ApiError } from '~/shared/api/problem.ts';

const MARK = 'livegate.reloaded';
const NEXT_LOOK = 2000;

/**
 * The code of a page or of a part of it. Without a connection it is waited for, and what was typed stays. Where a file is
 * gone although Livegate answers, the tab is older than the last deploy: one reload brings it up to date.
 */
export async function arriving<T>(load: () => Promise<T>, reload: () => void = () => location.reload()): Promise<T> {
  try {
    return await load();
  } catch {
    await connection();
  }
  try {
    return await load();
  } catch (gone) {
    if (!isFirst()) throw gone;
    reload();
    // The reload ends this page; until then it stays as it is.
    return new Promise<never>(() => undefined);
  }
}

async function connection(): Promise<void> {
  const { signal } = new AbortController();
  while (!(await answers())) await pause(NEXT_LOOK, signal);
}

const answers = (): Promise<boolean> =>
  api.GET('/api/health').then(
    () => true,
    (failure: unknown) => failure instanceof ApiError && failure.status > 0,
  );

function isFirst(): boolean {
  try {
    if (sessionStorage.getItem(MARK) !== null) return false;
    sessionStorage.setItem(MARK, 'yes');
    return true;
  } catch {
    // Without storage nothing would stop a second reload.
    return false;
  }
}
