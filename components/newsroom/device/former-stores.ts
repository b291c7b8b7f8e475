/** Where a release before the numbered layouts kept a person's copy of a story. */
export const formerStoreOf = (storyId: string, staffId: string): string =>
  `galley:${storyId}:${staffId}`;

/** In such a store: what has been taken out of it since. */
export const TAKEN = 'taken';

const FORMER = /^galley:[0-9a-f-]{36}:(?<person>[0-9a-f-]{36})$/;

/** Whose it is; null for a store of another kind. */
export const personOfFormer = (name: string): string | null =>
  FORMER.exec(name)?.groups?.['person'] ?? null;

function isTaken(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error ?? new Error('The store cannot be opened.'));
    opening.onsuccess = () => {
      const store = opening.result;
      const asked = store.objectStoreNames.contains('custom')
        ? store.transaction('custom').objectStore('custom').count(TAKEN)
        : null;
      const answer = (taken: boolean) => {
        store.close();
        resolve(taken);
      };
      if (!asked) return answer(true);
      asked.onsuccess = () => answer(asked.result > 0);
      asked.onerror = () => answer(false);
    };
  });
}

/**
 * How many stories of a person this device kept before the newsroom was updated and nobody has
 * opened since: what is in them may never have been sent.
 */
export async function formerStoresLeft(person: string): Promise<number> {
  const names = (await indexedDB.databases().catch(() => [])).flatMap(({ name }) =>
    name && personOfFormer(name) === person ? [name] : [],
  );
  const taken = await Promise.all(names.map((name) => isTaken(name).catch(() => false)));
  return taken.filter((is) => !is).length;
}
