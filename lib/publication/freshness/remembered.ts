import { withCacheTags, maxAge, isCollecting, cacheTag, type Made } from './cache-tags.ts';

interface Memory {
  answers: Map<string, Made & { value: unknown }>;
  /** How often something has been forgotten: what was being read meanwhile may be of before. */
  forgotten: number;
  /** How many follow the tags, and will say what is to be forgotten. */
  followers: number;
}

/* On globalThis, for the reason that is given in tags.ts. */
const kept = globalThis as typeof globalThis & { [key: symbol]: Memory | undefined };
const memory: Memory = (kept[Symbol.for('galley.remembered')] ??= {
  answers: new Map(),
  forgotten: 0,
  followers: 0,
});

/**
 * Reads for the answer in the making what nearly every page shows, or remembers it from an earlier
 * page, as long as no tag of it has changed. For a few names: nothing is forgotten for want of
 * room. Where nobody follows the tags, it reads each time.
 */
export async function remembered<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
  if (memory.followers === 0 || !isCollecting()) return read();
  const known = memory.answers.get(name) as (Made & { value: Value }) | undefined;
  const { forgotten } = memory;
  const made = known ?? (await withCacheTags(read));
  if (!known && memory.forgotten === forgotten && memory.followers > 0)
    memory.answers.set(name, made);
  cacheTag(...made.tags);
  maxAge(made.holds);
  return made.value;
}

/** Forgets what carries a tag, or everything. */
export function forget(tag?: string): void {
  memory.forgotten += 1;
  if (tag === undefined) memory.answers.clear();
  else
    for (const [name, { tags }] of memory.answers) if (tags.has(tag)) memory.answers.delete(name);
}

/**
 * Says that somebody follows the tags, and tells `forget` of each change, until the given function
 * is called.
 */
export function startRemembering(): () => void {
  memory.followers += 1;
  return () => {
    memory.followers -= 1;
    forget();
  };
}
