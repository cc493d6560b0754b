const MARK = 'livegate.reloaded';

/** A tab that is older than the last deploy asks for chunks that are gone: one reload brings it up to date. */
export function reloadOnceAfterDeploy(reload: () => void = () => location.reload()): void {
  window.addEventListener('vite:preloadError', (event) => {
    try {
      if (sessionStorage.getItem(MARK) !== null) return;
      sessionStorage.setItem(MARK, 'yes');
    } catch {
      // Without storage nothing would stop a second reload.
      return;
    }
    event.preventDefault();
    reload();
  });
}
