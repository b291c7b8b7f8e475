import type { Failure } from '#lib/errors.ts';

/** The HTTP status of a failure (RFC 9110 §15.5). */
const STATUS: Record<Failure['code'], number> = {
  invalid: 422, forbidden: 403, not_found: 404, conflict: 409, signed_out: 401, too_large: 413, unavailable: 503,
};

/** A failure as the answer of an API address: `{ error }` with the status that fits. */
export const refused = ({ error }: { error: Failure }): Response =>
  Response.json({ error }, { status: STATUS[error.code], headers: { 'cache-control': 'no-store', ...(error.code === 'unavailable' ? { 'retry-after': '5' } : {}) } });
