import type { Failure } from '#lib/errors.ts';
import { sayStatus } from '#lib/log/request-context.ts';

/** The HTTP status of a failure (RFC 9110 §15.5). */
const STATUS: Record<Failure['code'], number> = {
  invalid: 422,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  signed_out: 401,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
};

/**
 * A failure as the answer of an API address: `{ error }` with the status that fits, and when to ask
 * again.
 */
export function refused({ error }: { error: Failure }): Response {
  const again = againAfter(error);
  return Response.json(
    { error },
    {
      status: STATUS[error.code],
      headers: {
        'cache-control': 'no-store',
        ...(again === null ? {} : { 'retry-after': `${again}` }),
      },
    },
  );
}

/** Seconds for `Retry-After`; null where trying again changes nothing. */
const againAfter = ({ code, againIn }: Failure): number | null =>
  againIn ?? (code === 'unavailable' ? 5 : null);

/**
 * Gives the answer that is being made the status of a failure that passes by itself: the answer of
 * a server action has no other way to it.
 */
export function answerAs(error: Failure): void {
  const again = againAfter(error);
  if (again !== null) sayStatus(STATUS[error.code], { 'retry-after': `${again}` });
}
