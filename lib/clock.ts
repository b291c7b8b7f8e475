/** The present instant. One place, so that tests can set it. PostgreSQL's now() decides what readers see. */
let fixed: Date | null = null;

export function now(): Date {
  return fixed ? new Date(fixed) : new Date();
}

/** Sets the clock for tests; null lets it run again. */
export function setClock(instant: Date | null): void {
  fixed = instant;
}
