'use client';
import type * as Y from 'yjs';
import { useSnapshot, write } from './use-shared.ts';

export interface SharedList {
  ids: string[];
  /** Null until the document is there. */
  change: { add: (id: string) => void; remove: (id: string) => void } | null;
}

const EMPTY: string[] = [];

/** Each id once: two people may have added the same at the same moment. */
const once = (list: Y.Array<string> | undefined): string[] =>
  list ? [...new Set(list.toArray())] : EMPTY;

/** An ordered list of ids that several people change at a time. */
export function useSharedList(list: Y.Array<string> | undefined): SharedList {
  const ids = useSnapshot(list as Y.AbstractType<unknown> | undefined, () => once(list));
  return { ids, change: list ? changesOf(list) : null };
}

const changesOf = (list: Y.Array<string>): SharedList['change'] => ({
  add: (id) => {
    if (!list.toArray().includes(id)) write(list, () => list.push([id]));
  },
  remove: (id) => write(list, () => removeAll(list, id)),
});

function removeAll(list: Y.Array<string>, id: string): void {
  for (let at = list.length - 1; at >= 0; at -= 1) if (list.get(at) === id) list.delete(at, 1);
}
