'use client';
import { useCallback, useRef, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';

const NEVER = () => () => {};

/** Marks changes of this window's form fields, so that their own fields do not take them for somebody else's. */
export const FROM_FORM = 'form';

/** A value of a shared map and the way to set it. `otherwise` stands for a value that is not there yet. */
export function useSharedValue<Value>(map: Y.Map<unknown> | undefined, key: string, otherwise: Value): [Value, (value: Value) => void] {
  const subscribe = useCallback((heard: () => void) => {
    map?.observe(heard);
    return () => map?.unobserve(heard);
  }, [map]);
  const read = () => (map?.get(key) as Value | undefined) ?? otherwise;
  const value = useSyncExternalStore(map ? subscribe : NEVER, read, () => otherwise);
  const set = useCallback((next: Value) => map?.doc?.transact(() => map.set(key, next), FROM_FORM), [map, key]);
  return [value, set];
}

/** A shared text as a string, for counters and checks; the field itself binds with useSharedText. */
export function useTextOf(text: Y.Text | undefined): string {
  const subscribe = useCallback((heard: () => void) => {
    text?.observe(heard);
    return () => text?.unobserve(heard);
  }, [text]);
  return useSyncExternalStore(text ? subscribe : NEVER, () => text?.toString() ?? '', () => '');
}

/** The newest reading of something shared whose reading makes a new object each time: kept until it is told that it changed. */
export function useSnapshot<Shot>(type: Y.AbstractType<unknown> | undefined, read: () => Shot): Shot {
  const kept = useRef<{ type: unknown; shot: Shot } | null>(null);
  const subscribe = useCallback((heard: () => void) => {
    const changed = () => {
      kept.current = null;
      heard();
    };
    type?.observeDeep(changed);
    return () => type?.unobserveDeep(changed);
  }, [type]);
  const shot = () => {
    if (kept.current?.type !== type) kept.current = null;
    kept.current ??= { type, shot: read() };
    return kept.current.shot;
  };
  return useSyncExternalStore(type ? subscribe : NEVER, shot, shot);
}
