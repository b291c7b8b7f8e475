import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { namesTag } from '#lib/http/conditional.ts';
import { renditionsFolder } from './media-folder.ts';

/** `<width>.<webp|jpg>` of the picture's address. */
const FILE = /^[1-9][0-9]{0,3}\.(webp|jpg)$/;
const SHA256 = /^[0-9a-f]{64}$/;

const TYPES = { webp: 'image/webp', jpg: 'image/jpeg' } as const;

/**
 * A public picture is asked for again after five minutes, so that a withdrawal reaches caches;
 * nobody keeps a private one.
 */
const caching = (isPublic: boolean) =>
  isPublic ? 'public, max-age=300, must-revalidate' : 'private, no-store';

/**
 * An address that can name a rendition at all: nothing else is looked for, in the database or on
 * the disk.
 */
export const isRenditionAddress = (sha256: string, file: string): boolean =>
  SHA256.test(sha256) && FILE.test(file);

async function openRendition(sha256: string, file: string): Promise<FileHandle | null> {
  try {
    return await open(join(/* turbopackIgnore: true */ renditionsFolder(sha256), file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Streams a rendition that the person may see, or answers 304; 404 where there is none. */
export async function serveRendition(
  request: Request,
  { sha256, file, isPublic }: { sha256: string; file: string; isPublic: boolean },
): Promise<Response> {
  const handle = await openRendition(sha256, file);
  if (!handle) return notThere();
  const [name = '', extension = 'jpg'] = file.split('.');
  const tag = `"${sha256.slice(0, 16)}-${name}-${extension}"`;
  const headers: Record<string, string> = {
    etag: tag,
    'cache-control': caching(isPublic),
    'x-content-type-options': 'nosniff',
  };
  if (namesTag(request.headers.get('if-none-match'), tag)) {
    await handle.close();
    return new Response(null, { status: 304, headers });
  }
  const { size } = await handle.stat();
  headers['content-type'] = TYPES[extension === 'webp' ? 'webp' : 'jpg'];
  headers['content-length'] = String(size);
  headers['content-disposition'] = 'inline';
  if (request.method === 'HEAD') {
    await handle.close();
    return new Response(null, { headers });
  }
  // The stream closes the file at its end, and when the reader goes away.
  return new Response(Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>, {
    headers,
  });
}

/** The same answer for what is not there and for what one may not see. */
export const notThere = (): Response =>
  new Response('There is no such picture.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
