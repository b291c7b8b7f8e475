/** A failure that the operator can mend: one sentence, printed without a stack trace. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
