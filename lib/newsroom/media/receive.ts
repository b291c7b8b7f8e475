import { fail, ok, type Result } from '#lib/errors.ts';
import { MAX_BYTES, sizeInWords } from './picture-limits.ts';

const FIELD = 'Picture file';

/** What the sender announces, where it does. */
export function announcedBytes(headers: Headers): number {
  const announced = Number(headers.get('content-length'));
  return Number.isSafeInteger(announced) ? announced : 0;
}

/**
 * Decodes the percent-encoded `X-File-Name`; what is broken becomes a plain name, since the name is
 * only shown.
 */
export function fileNameOf(headers: Headers): string {
  const encoded = headers.get('x-file-name') ?? '';
  try {
    return decodeURIComponent(encoded) || 'picture';
  } catch {
    return 'picture';
  }
}

/** Reads a body to its end, and not one chunk further than 30 MiB. */
export async function receiveBytes(
  body: ReadableStream<Uint8Array> | null,
): Promise<Result<Uint8Array>> {
  if (!body) return fail('invalid', 'The file is empty.', FIELD);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (bytes > MAX_BYTES)
      return fail(
        'too_large',
        `The picture has more than ${sizeInWords(MAX_BYTES)}, which is the most that is taken.`,
        FIELD,
      );
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks, bytes));
}
