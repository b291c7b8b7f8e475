/** A navigation that was called off is over after this time, in ms. */
const LEAVES_WITHIN = 3_000;

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Keeps a window on its way that is leaving for another document. What refreshes a page writes what
 * stands in the history once more when its answer comes; Firefox then ends a navigation that has
 * begun meanwhile, and one stays where one was. What stands there already is not written, and
 * neither is the same address of a page that goes.
 *
 * @returns puts back what was there.
 */
export function keepLeaving(target: Window): () => void {
  const { history } = target;
  const write = history.replaceState;
  let leavingAt = -Infinity;
  const begin = () => {
    leavingAt = performance.now();
  };
  const end = () => {
    leavingAt = -Infinity;
  };
  history.replaceState = (data, unused, url) => {
    const stays = url == null || new URL(url, target.location.href).href === target.location.href;
    const leaves = performance.now() - leavingAt < LEAVES_WITHIN;
    if (stays && (leaves || isSame(data, history.state))) return;
    write.call(history, data, unused, url);
  };
  target.addEventListener('beforeunload', begin);
  target.addEventListener('pageshow', end);
  return () => {
    target.removeEventListener('beforeunload', begin);
    target.removeEventListener('pageshow', end);
    history.replaceState = write;
  };
}
