import type { z } from 'zod';

/**
 * A field of the shared document that could not be taken over, and why; the working copy keeps its
 * last good value.
 */
export interface RefusedField {
  field: string;
  sentence: string;
}

/** What a limit counts, as a sentence goes on with it. */
const COUNTED: Readonly<Record<string, string>> = { array: ' entries', string: ' characters' };

function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'too_big') return `at most ${issue.maximum}${COUNTED[issue.origin] ?? ''}`;
  if (issue?.code === 'invalid_format' && /^(takes|must) /.test(issue.message))
    return issue.message;
  return 'what stands there cannot be read';
}

/** The sentence for a field that zod refused. */
export function refusalOf(field: string, error: z.ZodError): RefusedField {
  return {
    field,
    sentence: `${field}: ${reasonOf(error.issues[0])}. The last version that fits is kept.`,
  };
}
