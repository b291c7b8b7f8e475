import { createHash } from 'node:crypto';
import { STATUS_CODES, validateHeaderName, validateHeaderValue } from 'node:http';
import { encode, isCompressible, type Encoding } from '../../http/encoding.ts';
import type { Finished } from '../../http/send.ts';
import { etagIn, etagOf } from '../../http/validators.ts';

/**
 * A page in one encoding, with its headers as `writeHead` takes them: name, value, name, value …
 */
export interface Variant {
  body: Buffer;
  etag: string;
  whole: readonly string[];
  /** Of a plain hit: what `whole` comes to, from the status line on. */
  head: string;
  /** Of a 304 (RFC 9110 §15.4.5). */
  unchanged: readonly string[];
}

/** A finished page. */
export interface Entry {
  key: string;
  status: number;
  tags: readonly string[];
  lastModified: string;
  variants: Readonly<Record<Encoding, Variant>>;
  /**
   * From when it is out of date, by the clock that nobody sets (performance.now()); 0 once a tag of
   * it has changed.
   */
  until: number;
  /** When a tag of it changed, by the same clock. */
  outdatedAt?: number;
  endless: boolean;
  /** Bytes that it takes in memory, about. */
  weight: number;
}

interface Made {
  key: string;
  finished: Finished;
  tags: readonly string[];
  until: number;
  endless: boolean;
  /** The page that stood here until now. */
  before: Entry | undefined;
}

/**
 * The lines of a head (RFC 9112 §2.1), which are written once and sent often. Throws where one of
 * them cannot be sent.
 */
export function writtenHead(status: number, headers: readonly string[]): string {
  let lines = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`;
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2);
    validateHeaderName(name);
    validateHeaderValue(name, value);
    lines += `${name}: ${value}\r\n`;
  }
  return lines;
}

/**
 * The same bytes in memory of their own. Node cuts small buffers out of pieces of 64 KiB, zlib
 * answers with slices of larger chunks: either would be kept whole for the sake of a page of 8 kB
 * in it.
 */
export function ownBytes(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

const encodings = ['identity', 'gzip', 'br'] as const;

/** Finishes a page: compressed once, every header prepared. */
export async function entryOf({
  key,
  finished,
  tags,
  until,
  endless,
  before,
}: Made): Promise<Entry> {
  const { status, body, headers } = finished;
  const compressible = isCompressible(headers['content-type'] ?? '', body.length);
  const etag = etagOf(body, headers.etag);
  const lastModified =
    headers['last-modified']?.toString() ??
    (before?.variants.identity.etag === etag ? before.lastModified : new Date().toUTCString());
  const shared = {
    ...headers,
    ...(compressible ? { vary: 'Accept-Encoding' } : {}),
    ...(status === 200 ? { 'last-modified': lastModified } : {}),
    ...purgeKeys(tags),
  };
  const own = ownBytes(body);
  const bodies = await Promise.all(
    encodings.map(async (encoding) =>
      encoding === 'identity' || !compressible ? own : ownBytes(await encode(body, encoding)),
    ),
  );
  const variant = (encoding: Encoding, bytes: Buffer): Variant => {
    const used = compressible ? encoding : 'identity';
    return variantOf(
      status,
      bytes,
      status === 200 ? { ...shared, etag: etagIn(etag, used) } : shared,
      used,
    );
  };
  const [identity, gzip, br] = [
    variant('identity', bodies[0] ?? own),
    variant('gzip', bodies[1] ?? own),
    variant('br', bodies[2] ?? own),
  ];
  const variants = { identity, gzip, br };
  return {
    key,
    status,
    tags,
    lastModified,
    variants,
    until,
    endless,
    weight: weightOf(variants, tags),
  };
}

/** Bytes for one tag of an entry: its text, and its place among what carries the tag. */
const tagWeight = 160;

/**
 * Bytes that an entry takes in memory, about: bodies with what surrounds them, written heads, tags.
 */
export function weightOf(variants: Entry['variants'], tags: readonly string[]): number {
  const bodies = new Set(Object.values(variants).map(({ body }) => body));
  const heads = Object.values(variants).reduce((sum, { head }) => sum + head.length, 0);
  // A head stands there as one text, and its headers one by one.
  return (
    2 * [...bodies].reduce((sum, body) => sum + body.length, 0) +
    2 * heads +
    tagWeight * tags.length +
    4_096
  );
}

function variantOf(
  code: number,
  body: Buffer,
  headers: Finished['headers'],
  encoding: Encoding,
): Variant {
  const { 'content-type': type, ...rest } = headers;
  // Last, so that an answer which is no plain hit can say so in its place.
  const status = ['Cache-Status', 'galley; hit'];
  const about = flat({
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    'content-length': `${body.length}`,
  });
  const whole = [...about, ...flat(rest), ...status];
  return {
    body,
    etag: headers.etag ?? '',
    whole,
    head: writtenHead(code, whole),
    unchanged: [...flat(rest), ...status],
  };
}

function flat(headers: Finished['headers']): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [name, String(value)],
  );
}

/** More keys than this make a header that proxies refuse. */
const mostKeys = 100;

/**
 * Names of the tags for a cache in front, short: two that share one are purged together. Of too
 * many, those of single stories and subjects stay out.
 */
function purgeKeys(tags: readonly string[]): Record<string, string> {
  const told =
    tags.length <= mostKeys
      ? tags
      : tags.filter((tag) => !/^(story|subject):/.test(tag)).slice(0, mostKeys);
  const keys = told.map((tag) => createHash('sha256').update(tag).digest('base64url').slice(0, 6));
  return { 'surrogate-key': keys.join(' '), 'cache-tag': keys.join(',') };
}
