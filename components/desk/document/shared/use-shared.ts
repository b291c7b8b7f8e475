'use client';
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';

const NEVER = () => () => {};

/**
 * Marks changes of this window's form fields, so that their own fields do not take them for
 * somebody else's.
 */
const FROM_FORM = 'form';

/**
 * Changes something of a document by a field of a form. Only what stands in a document can be
 * changed.
 */
export function write(type: { doc: Y.Doc | null }, change: () => void): void {
  if (!type.doc) throw new Error('A field would write into something that is in no document.');
  type.doc.transact(change, FROM_FORM);
}

/**
 * A value of a shared map and the way to set it. `otherwise` stands for a value that is not there
 * yet. Without a document there is no way to set anything: a value that goes nowhere must not be
 * taken.
 */
export function useSharedValue<Value>(
  map: Y.Map<unknown> | undefined,
  key: string,
  otherwise: Value,
): [Value, ((value: Value) => void) | null] {
  const subscribe = useCallback(
    (heard: () => void) => {
      map?.observe(heard);
      return () => map?.unobserve(heard);
    },
    [map],
  );
  const read = () => (map?.get(key) as Value | undefined) ?? otherwise;
  const value = useSyncExternalStore(map ? subscribe : NEVER, read, () => otherwise);
  const set = useMemo(
    () => (map ? (next: Value) => write(map, () => map.set(key, next)) : null),
    [map, key],
  );
  return [value, set];
}

/**
 * A shared text as a string, for counters and checks; the field itself binds with useSharedText.
 */
export function useTextOf(text: Y.Text | undefined): string {
  const subscribe = useCallback(
    (heard: () => void) => {
      text?.observe(heard);
      return () => text?.unobserve(heard);
    },
    [text],
  );
  return useSyncExternalStore(
    text ? subscribe : NEVER,
    () => text?.toString() ?? '',
    () => '',
  );
}

/**
 * The newest reading of something shared whose reading makes a new object each time: kept until it
 * is told that it changed.
 */
export function useSnapshot<Shot>(
  type: Y.AbstractType<unknown> | undefined,
  read: () => Shot,
): Shot {
  const kept = useRef<{ type: unknown; shot: Shot } | null>(null);
  const subscribe = useCallback(
    (heard: () => void) => {
      const changed = () => {
        kept.current = null;
        heard();
      };
      type?.observeDeep(changed);
      return () => type?.unobserveDeep(changed);
    },
    [type],
  );
  const shot = () => {
    if (kept.current?.type !== type) kept.current = null;
    kept.current ??= { type, shot: read() };
    return kept.current.shot;
  };
  return useSyncExternalStore(type ? subscribe : NEVER, shot, shot);
}
