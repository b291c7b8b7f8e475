import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Entry } from '../entries/entry.ts';
import { SNAPSHOT } from '../tags/snapshot.ts';
import { pack } from './parcel.ts';
import { ASKED, SEALED, type Peers } from './peers.ts';
import { SEAL_LENGTH } from './seal.ts';

const Asked = z.object({
  key: z.string().max(8_192),
  snapshot: z.string().max(8_192).regex(SNAPSHOT),
  release: z.string().length(64),
  urgency: z.enum(['reader', 'minor']),
  nonce: z.uuid(),
});

export type Question = z.infer<typeof Asked>;

/** What another process of this newsroom asks for; null for a request that is none of theirs. */
function askedBy(
  { headers }: IncomingMessage,
  { seal }: Peers,
): { asked: Question; text: string } | null {
  const [asked, given] = [headers[ASKED], headers[SEALED]];
  if (typeof asked !== 'string' || typeof given !== 'string') return null;
  const text = Buffer.from(asked, 'base64url').toString();
  if (!seal.isOf(Buffer.from(given, 'base64url'), 'asked', text)) return null;
  return { asked: Asked.parse(JSON.parse(text)), text };
}

/**
 * A page that is right for whoever knows of publications what the question's snapshot says; null
 * where this process has none.
 */
export type FindPage = (question: Question) => Promise<Entry | null>;

/**
 * Hands a finished page over to another process of this newsroom and release, sealed together with
 * the question, so that no old answer can pass for it; 204 where there is none to hand over. False
 * for anybody else: to them there is nothing here.
 */
export async function handOver(
  request: IncomingMessage,
  response: ServerResponse,
  peers: Peers,
  find: FindPage,
): Promise<boolean> {
  const question = askedBy(request, peers);
  if (!question) return false;
  const { asked, text } = question;
  if (asked.release !== peers.release) {
    // Asked no more for a while, until one of the two is gone.
    response.writeHead(409).end();
    return true;
  }
  const entry = await find(asked);
  const present = performance.now();
  if (!entry || entry.until <= present) {
    response.writeHead(204).end();
    return true;
  }
  const parcel = pack(entry, present);
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'cache-control': 'no-store',
    'content-length': parcel.length + SEAL_LENGTH,
  });
  response.write(peers.seal.of('handed', text, parcel));
  response.end(parcel);
  return true;
}
