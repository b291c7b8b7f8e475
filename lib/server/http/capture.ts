import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';

/** Next's request handler. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A whole answer, in memory. */
export interface Captured {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

const longestRender = 30_000;

/**
 * Lets Next answer a GET request of our own making, which carries nothing of the reader's but the address, and gives
 * back the whole answer. Rejects when it takes longer than 30 seconds.
 */
export async function capture(handle: Handle, url: string, headers: Record<string, string>): Promise<Captured> {
  const request = requestFor(url, headers);
  const response = new CapturedResponse(request);
  const late = AbortSignal.timeout(longestRender);
  const tooLate = new Promise<never>((_, reject) => late.addEventListener('abort', () => reject(new Error('The page took too long')), { once: true }));
  handle(request, response).catch((error: Error) => response.destroy(error));
  return Promise.race([response.captured, tooLate]).finally(() => request.socket.destroy());
}

function requestFor(url: string, headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url, headers, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1, complete: true });
  request.rawHeaders = Object.entries(headers).flat();
  request.push(null);
  return request;
}

class CapturedResponse extends ServerResponse {
  readonly #pieces: Buffer[] = [];
  readonly #whole = Promise.withResolvers<Captured>();

  get captured(): Promise<Captured> {
    return this.#whole.promise;
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((part) => typeof part === 'object' && part !== null);
    for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders)) if (value !== undefined) this.setHeader(name, value);
    return this;
  }

  override flushHeaders(): void {}

  override write(piece: string | Uint8Array, ...rest: unknown[]): boolean {
    this.#keep(piece, rest);
    return true;
  }

  override end(...parts: unknown[]): this {
    const [piece] = parts;
    if (typeof piece === 'string' || piece instanceof Uint8Array) this.#keep(piece, parts.slice(1));
    else callbackIn(parts)?.();
    this.#whole.resolve({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.#pieces) });
    this.emit('finish');
    this.emit('close');
    return this;
  }

  override destroy(error?: Error): this {
    this.#whole.reject(error ?? new Error('The page was cut short'));
    return super.destroy(error);
  }

  #keep(piece: string | Uint8Array, rest: unknown[]): void {
    const encoding = typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : 'utf8';
    this.#pieces.push(typeof piece === 'string' ? Buffer.from(piece, encoding) : Buffer.from(piece));
    const done = callbackIn(rest);
    if (done) process.nextTick(done);
  }
}

function callbackIn(parts: unknown[]): (() => void) | undefined {
  return parts.find((part): part is () => void => typeof part === 'function');
}
