import { quoted } from '#lib/quoted.ts';
import type { LooseWords } from '../../ui/loose-words.ts';
import type { Ledger } from '../../newsroom/ledger/ledger.ts';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface LooseOptions {
  storyId: string;
  staffId: string;
  ledger: Ledger;
  store: Store;
}

/** Loose words of one story. */
export interface StoryLooseWords extends LooseWords {
  /** Names of the fields that have some. */
  fields: () => string[];
}

function readAll(store: Store, name: string): Map<string, string> {
  try {
    const kept: unknown = JSON.parse(store.getItem(name) ?? '{}');
    return new Map(
      Object.entries(kept ?? {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return new Map();
  }
}

function writeAll(store: Store, name: string, all: Map<string, string>): boolean {
  try {
    if (all.size === 0) store.removeItem(name);
    else store.setItem(name, JSON.stringify(Object.fromEntries(all)));
    return true;
  } catch {
    return false;
  }
}

/** `Country, row 7` is a field of its own; people know it as `Country`. */
const labelOf = (field: string): string => field.split(', ')[0] ?? field;

/**
 * Words that were typed in a story's tag fields and not taken: kept on the device, and registered,
 * so that nothing is done with the story as if they stood in it.
 */
export function makeLooseWords({ storyId, staffId, ledger, store }: LooseOptions): StoryLooseWords {
  const name = `galley-loose:${storyId}:${staffId}`;
  const here = readAll(store, name);
  const register = (field: string, kept: boolean) => {
    const words = here.get(field);
    const id = `words:loose:${storyId}:${field}:${staffId}`;
    if (words === undefined) ledger.drop(id);
    else
      ledger.put({
        id,
        kind: 'words',
        storyId,
        what: `${quoted(words.trim())} in ${labelOf(field)}`,
        status: 'loose',
        kept,
        owes: true,
      });
  };
  for (const field of here.keys()) register(field, true);
  return {
    fields: () => [...here.keys()],
    get: (field) => here.get(field) ?? '',
    put: (field, words) => {
      if (words.trim() === '') here.delete(field);
      else here.set(field, words);
      // Another window of this browser may have left words in another field.
      const all = readAll(store, name);
      if (here.has(field)) all.set(field, words);
      else all.delete(field);
      register(field, writeAll(store, name, all));
    },
  };
}
