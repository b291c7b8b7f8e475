import { z } from 'zod';
import { CLOSE, DENIED } from '#lib/newsroom/documents/close-codes.ts';
import type { DeskMessage } from '#lib/newsroom/documents/messages.ts';

const Saved = z.object({
  type: z.literal('saved'),
  version: z.number(),
  sha256: z.string(),
  deskState: z.enum(['draft', 'in_review', 'changes_requested', 'approved', 'spiked']),
  changedAt: z.string(),
  refused: z.array(z.object({ field: z.string(), sentence: z.string() })),
});
const Message = z.discriminatedUnion('type', [Saved, z.object({ type: z.literal('story') })]);

/** Reads one message of the server's; what it does not know is nothing. */
export function readServerWords(payload: string): DeskMessage | null {
  try {
    const message = Message.safeParse(JSON.parse(payload));
    return message.success ? message.data : null;
  } catch {
    return null;
  }
}

/** Why a document was shut for this window, where that is more than a lost connection. */
export interface Shut {
  why: 'signed-out' | 'gone' | 'read-only' | 'may-write' | 'refused';
  sentence: string;
}

const WHYS: Record<number, Shut['why']> = {
  [CLOSE.signed_out]: 'signed-out',
  [CLOSE.not_found]: 'gone',
  [CLOSE.forbidden]: 'read-only',
  [CLOSE.conflict]: 'may-write',
  [CLOSE.too_large]: 'refused',
  [CLOSE.invalid]: 'refused',
  [CLOSE.unavailable]: 'refused',
};

/** What the code of a closed socket means; null for a connection that is simply lost. */
export function shutBy(code: number, reason: string): Shut | null {
  const why = WHYS[code];
  return why ? { why, sentence: reason } : null;
}

/** What a refused sign-in to the document means. */
export function deniedBy(reason: string): Shut {
  return reason === DENIED.signedOut
    ? { why: 'signed-out', sentence: 'You are signed out.' }
    : { why: 'gone', sentence: 'The story is not yours to see any more.' };
}
