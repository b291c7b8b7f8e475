/** Words that have no place in the text: they stand beside it until somebody decides. */
export interface KeptWords {
  id: string;
  /** Name of the part on the screen. */
  part: string;
  words: string;
  /** Why they are not in the text, in one sentence. */
  why: string;
}

const isKept = (entry: unknown): entry is KeptWords => {
  const { id, part, words, why } = (entry ?? {}) as Partial<KeptWords>;
  return [id, part, words, why].every((value) => typeof value === 'string');
};

const nameOf = (storyId: string, staffId: string) => `galley-beside:${storyId}:${staffId}`;

/**
 * What a browser has kept of a story for a person; nothing where its store is shut or holds
 * something else.
 */
export function readKept(
  store: Pick<Storage, 'getItem'>,
  storyId: string,
  staffId: string,
): KeptWords[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(nameOf(storyId, staffId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

/**
 * Keeps them over a reload; false where the store is full or shut: then they are on the screen
 * alone.
 */
export function writeKept(
  store: Pick<Storage, 'setItem' | 'removeItem'>,
  storyId: string,
  staffId: string,
  kept: readonly KeptWords[],
): boolean {
  try {
    if (kept.length === 0) store.removeItem(nameOf(storyId, staffId));
    else store.setItem(nameOf(storyId, staffId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}
