import type * as Y from 'yjs';

const known = new WeakMap<object, { size: number; value: unknown }>();

/** What is read out of a map that only grows, read again when it has grown. */
export function readOnce<Value, Entry>(map: Y.Map<Entry>, read: () => Value): Value {
  const { size } = map._map;
  const last = known.get(map);
  if (last?.size === size) return last.value as Value;
  const value = read();
  known.set(map, { size, value });
  return value;
}
