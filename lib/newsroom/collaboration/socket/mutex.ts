const last = new Map<string, Promise<unknown>>();

/**
 * Runs work on one story after what was asked for before on the same story in this process.
 * PostgreSQL's row lock would put them in line too; but here nobody holds a connection while
 * waiting, and what is kept in memory is whole when the next begins.
 */
export function withMutex<Value>(storyId: string, work: () => Promise<Value>): Promise<Value> {
  const turn = (last.get(storyId) ?? Promise.resolve()).then(work);
  const settled = turn.then(
    () => undefined,
    () => undefined,
  );
  last.set(storyId, settled);
  void settled.then(() => {
    if (last.get(storyId) === settled) last.delete(storyId);
  });
  return turn;
}
