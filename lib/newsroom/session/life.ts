const DAY = 86_400_000;

/** A sign-in lasts while it is used: 14 days without a visit end it. */
export const IDLE_MS = 14 * DAY;

/**
 * However often it is used, after 90 days one signs in again. Also the cookie's own age: the row
 * decides before that.
 */
export const LONGEST_MS = 90 * DAY;

/** When a session that is used now ends. */
export const endsAt = (createdAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + IDLE_MS, createdAt.getTime() + LONGEST_MS));

/** Whether the row should be written: at most once a day, so that reading a page seldom writes. */
export const isDue = (session: { createdAt: Date; expiresAt: Date }, now: Date): boolean =>
  endsAt(session.createdAt, now).getTime() - session.expiresAt.getTime() > DAY;
