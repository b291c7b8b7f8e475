/**
 * The present instant. One place, so that tests can set it. PostgreSQL's now() decides what readers
 * see.
 */
let fixed: Date | null = null;

/** The present instant, or the one that a test has set: a new Date each time. */
export function now(): Date {
  return fixed ? new Date(fixed) : new Date();
}

/** What the clock is set to; null while it runs. */
export const setInstant = (): Date | null => fixed && new Date(fixed);

/** Sets the clock for tests; null lets it run again. */
export function setClock(instant: Date | null): void {
  fixed = instant;
}
