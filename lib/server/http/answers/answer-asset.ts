import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Target } from '../../gate/target.ts';
import { inject, type Handle } from '../../next/inject.ts';
import { encode, type Encoding } from '../encoding.ts';
import { send, type Finished } from '../send.ts';
import { readPrecompressed, precompress } from '../precompress.ts';

interface Asset extends Finished {
  encoded: Map<Encoding, Promise<Buffer>>;
}

/**
 * Files of the build, whose names change with what is in them: read and compressed once. At most 64
 * MiB.
 */
const assets = new LRUCache<string, Asset>({
  maxSize: 64 * 2 ** 20,
  sizeCalculation: ({ body }) => 2 * body.length + 1_024,
});

/**
 * Nobody waits for the smallest form of a file: the first who ask get a quick one, and from the
 * next start on it is there.
 */
async function smallOrQuick({ body, encoded }: Asset): Promise<Buffer> {
  const kept = await readPrecompressed(body);
  if (kept) return kept;
  void precompress(body, (precompressed) => encoded.set('br', Promise.resolve(precompressed)));
  return encode(body, 'br');
}

/** Answers with a file of `/_next/static/`. */
export async function answerAsset(
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
  handle: Handle,
): Promise<void> {
  const asset = assets.get(target.path) ?? (await read(target.path, handle));
  await send(request, response, asset, (body, encoding) => {
    const made =
      asset.encoded.get(encoding) ??
      (encoding === 'br' ? smallOrQuick(asset) : encode(body, encoding));
    asset.encoded.set(encoding, made);
    return made;
  });
}

async function read(path: string, handle: Handle): Promise<Asset> {
  const { status, headers, body } = await inject(handle, path, { host: 'localhost' });
  const found = status === 200;
  const asset: Asset = {
    status,
    headers: {
      'content-type': headers['content-type'] ?? 'application/octet-stream',
      'cache-control': found ? 'public, max-age=31536000, immutable' : 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body,
    encoded: new Map(),
  };
  if (found) assets.set(path, asset);
  return asset;
}
