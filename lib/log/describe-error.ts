interface Described {
  type: string;
  message: string;
  code?: string | undefined;
  stack?: string | undefined;
  cause?: Described;
}

/**
 * An error as the log keeps it. A failed query's message and stack carry the SQL with every
 * parameter (texts before their publication, hashes): only its cause, PostgreSQL's own sentence and
 * code, is kept.
 */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error))
    return { type: typeof error, message: withoutSecrets(String(error)) };
  if (error.name === 'DrizzleQueryError' || 'params' in error) {
    return {
      type: 'DrizzleQueryError',
      message: 'A query failed.',
      stack: framesOf(error),
      ...causeOf(error),
    };
  }
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    code: codeOf(error),
    stack: withoutSecrets(framesOf(error)),
    ...causeOf(error),
  };
}

function causeOf(error: Error): { cause?: Described } {
  return error.cause === undefined ? {} : { cause: describeError(error.cause) };
}

function codeOf(error: Error): string | undefined {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
}

function withoutSecrets(text: string): string {
  return text.replace(/(\b[a-z][a-z\d+.-]*:\/\/)[^\s/@:]*:[^\s@]*@/gi, '$1[redacted]@');
}
