import type { Failure } from '#lib/errors.ts';

/**
 * Why the server closes a socket: WebSocket codes, and a sentence as the reason. The desk's client
 * reads this page too.
 */
export const CLOSE = {
  restarting: 1001,
  signed_out: 4401,
  forbidden: 4403,
  not_found: 4404,
  conflict: 4409,
  too_large: 4413,
  invalid: 4422,
  too_many: 4429,
  unavailable: 4503,
} as const satisfies Record<Failure['code'] | 'restarting', number>;

/**
 * Reasons given when a document may not be opened at all (the provider's `authenticationFailed`).
 */
export const DENIED = {
  signedOut: 'signed-out',
  notFound: 'not-found',
  reload: 'reload',
  /**
   * Hocuspocus' own word where the question itself failed, because the database is away: it is no
   * answer.
   */
  unknown: 'permission-denied',
} as const;

/** RFC 6455 §5.5: a close frame has at most 125 bytes, two of them the code. */
const REASON_BYTES = 123;

/**
 * A reason that fits into a close frame, cut between characters: RFC 6455 §5.5 gives a control
 * frame 125 bytes, two of which are the code.
 */
export function closeReason(sentence: string): string {
  const bytes = new TextEncoder().encode(sentence);
  if (bytes.byteLength <= REASON_BYTES) return sentence;
  const shown = new TextDecoder()
    .decode(bytes.subarray(0, REASON_BYTES - 3))
    .replace(/\uFFFD+$/u, '');
  return `${shown}…`;
}
