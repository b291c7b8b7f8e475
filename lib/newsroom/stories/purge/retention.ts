const DAY = 86_400_000;

/**
 * How long a spiked story can be restored, and how long before its end people are warned, in days.
 */
export const SPIKED_DAYS = 30;
const WARNED_DAYS = 3;

/** When a spiked story is deleted for good. */
export const purgedAt = (spikedAt: Date): Date => new Date(spikedAt.getTime() + SPIKED_DAYS * DAY);

/** Spiked before these instants: to be deleted, to be warned of. */
export const purgeLimits = (at: Date): { due: Date; near: Date } => ({
  due: new Date(at.getTime() - SPIKED_DAYS * DAY),
  near: new Date(at.getTime() - (SPIKED_DAYS - WARNED_DAYS) * DAY),
});
