const every = 500;

/**
 * Calls `gone` when npm's shell, which stands between npm and this process, has died: npm passes
 * SIGTERM to the shell, and many a shell dies of it without telling its child. Does nothing when
 * npm did not start us.
 */
export function watchNpm(gone: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, every).unref();
}
