/**
 * Resolves when one who shows pages here reckons with all that was committed before it was asked,
 * or shortly after where it cannot. Never rejects.
 */
type TakesIn = () => Promise<void>;

/* On globalThis, for the reason that is given in tags.ts. */
const kept = globalThis as typeof globalThis & { [key: symbol]: Set<TakesIn> | undefined };
const showing = (kept[Symbol.for('galley.showing')] ??= new Set<TakesIn>());

/** Says that somebody shows pages in this process, until the given function is called. */
export function showsPages(takesIn: TakesIn): () => void {
  showing.add(takesIn);
  return () => void showing.delete(takesIn);
}

/**
 * Waits until this process shows no page any more that is older than what has been committed:
 * whoever has just published looks at it next.
 */
export async function untilTakenIn(): Promise<void> {
  await Promise.all([...showing].map((takesIn) => takesIn()));
}
