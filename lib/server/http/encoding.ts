import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const compressible =
  /^(text\/|image\/svg\+xml|application\/([\w.-]+\+)?(json|xml|javascript|manifest\+json)\b)/;
/** Below this a compressed answer saves no packet. */
const smallest = 1_024;

/** The best encoding that an Accept-Encoding header takes (RFC 9110 §12.5.3). */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const taken = new Map(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
        return [name, !parameters.some((parameter) => /^q=0(\.0{0,3})?$/.test(parameter))];
      }),
  );
  const takes = (name: string) => taken.get(name) ?? taken.get('*') ?? false;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

/**
 * Whether an answer is worth compressing.
 * @param type its Content-Type.
 * @param length in bytes.
 */
export function isCompressible(type: string, length: number): boolean {
  return length >= smallest && compressible.test(type);
}

/** The body in an encoding. */
export async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') {
    return promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
  }
  return encoding === 'gzip' ? promisify(gzip)(body, { level: 6 }) : body;
}
