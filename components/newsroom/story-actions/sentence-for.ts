import type { Failure } from '#lib/errors.ts';

/** What a failure says of one field; nothing where it is about another. */
export function sentenceFor(failure: Failure | null, field: string): string | undefined {
  if (!failure) return undefined;
  if (failure.field === field) return failure.sentence;
  return failure.also?.find((other) => other.field === field)?.sentence;
}
