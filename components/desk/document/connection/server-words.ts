import { CLOSE, DENIED } from '#lib/newsroom/collaboration/protocol/close-codes.ts';
import type { DeskMessage } from '#lib/newsroom/collaboration/protocol/messages.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isChange = (change: unknown): boolean =>
  Array.isArray(change) && change.length === 3 && change.every(Number.isSafeInteger);

/**
 * By hand: a schema library would be a tenth of the desk's weight, and our own server writes these.
 */
function isDeskMessage(said: unknown): said is DeskMessage {
  if (!isObject(said)) return false;
  if (said['type'] === 'story') return true;
  if (said['type'] === 'refused')
    return (
      typeof said['code'] === 'string' &&
      typeof said['sentence'] === 'string' &&
      Array.isArray(said['changes']) &&
      said['changes'].every(isChange)
    );
  return (
    said['type'] === 'saved' &&
    typeof said['version'] === 'number' &&
    typeof said['sha256'] === 'string' &&
    typeof said['deskState'] === 'string' &&
    Array.isArray(said['refused'])
  );
}

/** Reads one message of the server's; what it does not know is nothing. */
export function readServerWords(payload: string): DeskMessage | null {
  try {
    const said: unknown = JSON.parse(payload);
    return isDeskMessage(said) ? said : null;
  } catch {
    return null;
  }
}

/** Why a document was shut for this window, where that is more than a lost connection. */
export interface Shut {
  why: 'signed-out' | 'gone' | 'read-only' | 'may-write' | 'refused' | 'reload' | 'unavailable';
  sentence: string;
}

const WHYS: Record<number, Shut['why']> = {
  [CLOSE.signed_out]: 'signed-out',
  [CLOSE.not_found]: 'gone',
  [CLOSE.forbidden]: 'read-only',
  [CLOSE.conflict]: 'may-write',
  [CLOSE.too_large]: 'refused',
  [CLOSE.invalid]: 'refused',
  [CLOSE.unavailable]: 'unavailable',
};

/** What the code of a closed socket means; null for a connection that is simply lost. */
export function shutBy(code: number, reason: string): Shut | null {
  const why = WHYS[code];
  return why ? { why, sentence: reason } : null;
}

/** What a refused sign-in to the document means. */
export function deniedBy(reason: string): Shut {
  if (reason === DENIED.unknown)
    return { why: 'unavailable', sentence: 'The newsroom cannot be asked just now.' };
  if (reason === DENIED.reload)
    return { why: 'reload', sentence: 'The newsroom has been updated.' };
  return reason === DENIED.signedOut
    ? { why: 'signed-out', sentence: 'You are signed out.' }
    : { why: 'gone', sentence: 'The story is not yours to see any more.' };
}
