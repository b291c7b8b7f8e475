/**
 * A failure that a person can cause: what did not happen and why, in one sentence, with the field
 * that it belongs to.
 */
export interface Failure {
  code:
    | 'invalid'
    | 'forbidden'
    | 'not_found'
    | 'conflict'
    | 'signed_out'
    | 'too_large'
    | 'too_many'
    | 'unavailable';
  sentence: string;
  /** Name of the field on the screen, where the failure belongs to one. */
  field?: string;
  /** Seconds after which it may be tried again, where that is known. */
  againIn?: number;
  /** More failures of the same input, each with its own field. */
  also?: { field: string; sentence: string }[];
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** A result with its value. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/**
 * A refusal, as a value.
 * @param sentence plain English for the person: what did not happen and what to do.
 * @param field name of the field on the screen; '' and absent: it belongs to none.
 * @param also more failures of the same input; an empty list is left out.
 */
export const fail = (
  code: Failure['code'],
  sentence: string,
  field?: string,
  also?: Failure['also'],
): { ok: false; error: Failure } => ({
  ok: false,
  error: { code, sentence, ...(field ? { field } : {}), ...(also?.length ? { also } : {}) },
});
