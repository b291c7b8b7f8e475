/**
 * Makes a queue that runs at most so many pieces of work at once, in the order of asking. For what takes a whole core or much
 * memory, so that something is left for those who write.
 */
export function turns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place passes on to the next in line without becoming free in between.
      if (next) next();
      else running -= 1;
    }
  };
}
