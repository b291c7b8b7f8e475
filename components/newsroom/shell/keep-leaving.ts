/** A navigation that was called off is over after this time, in ms. */
const LEAVES_WITHIN = 3_000;

/**
 * Keeps a window on its way that is leaving for another document. What refreshes a page writes the
 * address that it has into the history once more when its answer comes; Firefox then ends a
 * navigation that has begun meanwhile, and one stays where one was. Writing the same address says
 * nothing to a page that goes.
 *
 * @returns puts back what was there.
 */
export function keepLeaving(target: Window): () => void {
  const { history } = target;
  const write = history.replaceState;
  let leavingAt = -Infinity;
  const leaves = () => {
    leavingAt = performance.now();
  };
  const stays = () => {
    leavingAt = -Infinity;
  };
  history.replaceState = (data, unused, url) => {
    const isSame = url == null || new URL(url, target.location.href).href === target.location.href;
    if (isSame && performance.now() - leavingAt < LEAVES_WITHIN) return;
    write.call(history, data, unused, url);
  };
  target.addEventListener('beforeunload', leaves);
  target.addEventListener('pageshow', stays);
  return () => {
    target.removeEventListener('beforeunload', leaves);
    target.removeEventListener('pageshow', stays);
    history.replaceState = write;
  };
}
