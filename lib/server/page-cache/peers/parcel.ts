import { z } from 'zod';
import type { Encoding } from '../../http/encoding.ts';
import { ownBytes, weightOf, writtenHead, type Entry, type Variant } from '../entries/entry.ts';

/** The longest page that is handed over, with all its encodings. */
export const LONGEST_PARCEL = 16 * 2 ** 20;

const encodings = ['identity', 'gzip', 'br'] as const satisfies Encoding[];
const Pairs = z.array(z.string().max(16_384)).max(200);
const About = z.object({
  key: z.string().max(8_192),
  status: z.int().min(200).max(499),
  tags: z.array(z.string().max(200)).max(20_000),
  lastModified: z.string().max(100),
  endless: z.boolean(),
  /** Milliseconds for which it holds, though nothing is published. */
  holds: z
    .number()
    .positive()
    .max(24 * 3_600_000),
  /** `bytes` null: those of `identity`, where nothing is to be compressed. */
  variants: z
    .array(
      z.object({
        etag: z.string().max(200),
        whole: Pairs,
        unchanged: Pairs,
        bytes: z.int().min(0).max(LONGEST_PARCEL).nullable(),
      }),
    )
    .length(encodings.length),
});

/**
 * Writes a page for another process: what is to be known of it, then its bodies.
 * @param present the instant at which it is sent, by the sender's performance.now(), in
 * milliseconds: what is sent is for how long it still holds.
 */
export function pack(entry: Entry, present: number): Buffer {
  const { key, status, tags, lastModified, endless, variants } = entry;
  const { identity } = variants;
  const about: z.input<typeof About> = {
    key,
    status,
    tags: [...tags],
    lastModified,
    endless,
    holds: entry.until - present,
    variants: encodings.map((encoding) => {
      const { etag, whole, unchanged, body } = variants[encoding];
      return {
        etag,
        whole: [...whole],
        unchanged: [...unchanged],
        bytes: encoding !== 'identity' && body === identity.body ? null : body.length,
      };
    }),
  };
  const head = Buffer.from(JSON.stringify(about));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  const bodies = encodings.flatMap((encoding) =>
    encoding !== 'identity' && variants[encoding].body === identity.body
      ? []
      : [variants[encoding].body],
  );
  return Buffer.concat([length, head, ...bodies]);
}

/**
 * Reads what `pack` wrote. It holds from `asked` on: the way that it took counts.
 * @param asked when it was asked for, by this process's performance.now(), in milliseconds.
 * @throws where it is no such thing.
 */
export function unpack(parcel: Buffer, asked: number): Entry {
  const start = 4 + parcel.readUInt32BE(0);
  const about = About.parse(JSON.parse(parcel.toString('utf8', 4, start)));
  let at = start;
  const bodies: Buffer[] = [];
  for (const { bytes } of about.variants) {
    const body = bytes === null ? bodies[0] : ownBytes(parcel.subarray(at, (at += bytes)));
    if (!body) throw new Error('The parcel lacks its first body');
    bodies.push(body);
  }
  if (at !== parcel.length) throw new Error('The parcel is not as long as it says');
  const { key, status, tags, lastModified, endless } = about;
  const variantAt = (which: number): Variant => {
    const [variant, body] = [about.variants[which], bodies[which]];
    if (!variant || !body) throw new Error('The parcel lacks an encoding');
    const { etag, whole, unchanged } = variant;
    return { etag, whole, unchanged, body, head: writtenHead(status, whole) };
  };
  const variants = { identity: variantAt(0), gzip: variantAt(1), br: variantAt(2) };
  return {
    key,
    status,
    tags,
    lastModified,
    endless,
    variants,
    until: asked + about.holds,
    weight: weightOf(variants, tags),
  };
}
