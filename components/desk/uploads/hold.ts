/**
 * Holds an upload for this window until `ended`, so that two windows of one browser do not send the
 * same file.
 * @returns resolves when it is held: at once, or when the other window has gone; false when `ended`
 * came first. A page without locks (no secure context) holds everything.
 */
export function holdAgainstOthers(id: string, ended: AbortSignal): Promise<boolean> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    locks
      .request(`galley-upload:${id}`, { signal: ended }, () => {
        resolve(true);
        return new Promise<void>((release) => {
          ended.addEventListener('abort', () => release());
        });
      })
      .catch(() => resolve(!ended.aborted));
  });
}
