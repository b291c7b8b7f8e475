'use client';
import type * as Y from 'yjs';
import { FROM_FORM, useSnapshot } from './use-shared.ts';

export interface SharedList {
  ids: string[];
  add: (id: string) => void;
  remove: (id: string) => void;
}

const EMPTY: string[] = [];

/** Each id once: two people may have added the same at the same moment. */
const once = (list: Y.Array<string> | undefined): string[] => (list ? [...new Set(list.toArray())] : EMPTY);

/** An ordered list of ids that several people change at a time. */
export function useSharedList(list: Y.Array<string> | undefined): SharedList {
  const ids = useSnapshot(list as Y.AbstractType<unknown> | undefined, () => once(list));
  return {
    ids,
    add: (id) => {
      if (list && !list.toArray().includes(id)) list.doc?.transact(() => list.push([id]), FROM_FORM);
    },
    remove: (id) => list?.doc?.transact(() => removeAll(list, id), FROM_FORM),
  };
}

function removeAll(list: Y.Array<string>, id: string): void {
  for (let at = list.length - 1; at >= 0; at -= 1) if (list.get(at) === id) list.delete(at, 1);
}
