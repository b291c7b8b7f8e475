/**
 * What may have no room left for anything new: PostgreSQL's data folder, or that of the pictures.
 */
export type Place = 'database' | 'pictures';

/* On globalThis for the reason of the pools: several module graphs in one process. */
const kept = globalThis as typeof globalThis & { [key: symbol]: Set<Place> | undefined };
const key = Symbol.for('galley.full');
const full: Set<Place> = (kept[key] ??= new Set());

/**
 * Whether the last that was heard of a place is that it has no room. A hint, for the sentence that
 * people get where an error does not say it: a PostgreSQL that ended because its disk is full is
 * merely away.
 */
export const isFull = (place: Place): boolean => full.has(place);

export const noteFull = (place: Place): void => void full.add(place);

/** Something was written there. */
export const noteRoom = (place: Place): void => void full.delete(place);
