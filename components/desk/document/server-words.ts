import { z } from 'zod';

/** What the server says over the socket beside the text: after each change that it wrote down, and when the story's facts changed. */
const Written = z.object({
  version: z.number(),
  deskState: z.string(),
  changedAt: z.string(),
  sha256: z.string().optional(),
  refused: z.array(z.object({ field: z.string(), sentence: z.string() })),
});
const Moved = z.object({ type: z.literal('story') });

export type ServerWords = { kind: 'written'; written: z.infer<typeof Written> } | { kind: 'moved' } | null;

/** Reads one message; what it does not know is nothing. */
export function readServerWords(payload: string): ServerWords {
  let said: unknown;
  try {
    said = JSON.parse(payload);
  } catch {
    return null;
  }
  if (Moved.safeParse(said).success) return { kind: 'moved' };
  const written = Written.safeParse(said);
  return written.success ? { kind: 'written', written: written.data } : null;
}
