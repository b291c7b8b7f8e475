import { EventEmitter } from 'node:events';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Next's request handler. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A whole answer, in memory. */
export interface InjectedResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

const longestRender = 30_000;

/**
 * Lets Next answer a GET request of our own making, which carries nothing of the reader's but the
 * address, and gives back the whole answer. Rejects when it takes longer than 30 seconds.
 */
export async function inject(
  handle: Handle,
  url: string,
  headers: Record<string, string>,
): Promise<InjectedResponse> {
  const request = new MockRequest(url, headers);
  const response = new CapturedResponse(request);
  // Taken back when the page is there: a clock that goes on holds all that it could end, the page
  // among it, for its 30 seconds.
  const late = setTimeout(
    () => response.destroy(new Error('The page took too long')),
    longestRender,
  );
  handle(request as unknown as IncomingMessage, response as unknown as ServerResponse).catch(
    (error: Error) => response.destroy(error),
  );
  return response.injected.finally(() => {
    clearTimeout(late);
    request.emit('close');
  });
}

/*
 * Neither is one of Node's own requests and responses, only as much of them as Next uses. Node's
 * functions for these are compiled for the objects that they meet: once they had met others, every
 * answer of the port took a tenth longer.
 */

class MockRequest extends EventEmitter {
  readonly method = 'GET';
  readonly httpVersion = '1.1';
  readonly httpVersionMajor = 1;
  readonly httpVersionMinor = 1;
  readonly complete = true;
  readonly aborted = false;
  readonly destroyed = false;
  readonly readable = false;
  readonly socket = { remoteAddress: '127.0.0.1', encrypted: false, writable: true };
  readonly rawHeaders: string[];
  url: string;
  headers: Record<string, string>;

  constructor(url: string, headers: Record<string, string>) {
    super();
    this.url = url;
    this.headers = { ...headers };
    this.rawHeaders = Object.entries(headers).flat();
  }

  get connection(): MockRequest['socket'] {
    return this.socket;
  }

  resume(): this {
    return this;
  }
}

class CapturedResponse extends EventEmitter {
  readonly req: MockRequest;
  readonly #headers = new Map<string, number | string | string[]>();
  readonly #pieces: Buffer[] = [];
  readonly #whole = Promise.withResolvers<InjectedResponse>();
  statusCode = 200;
  statusMessage = '';
  sendDate = false;
  finished = false;
  destroyed = false;
  closed = false;
  errored: Error | null = null;
  readonly writable = true;
  readonly writableNeedDrain = false;
  /** Whether the head has been written: what wraps a response looks here. */
  _header = '';

  constructor(request: MockRequest) {
    super();
    this.req = request;
  }

  get injected(): Promise<InjectedResponse> {
    return this.#whole.promise;
  }

  get headersSent(): boolean {
    return this._header !== '';
  }

  get writableEnded(): boolean {
    return this.finished;
  }

  get writableFinished(): boolean {
    return this.finished;
  }

  setHeader(name: string, value: number | string | readonly string[]): this {
    this.#headers.set(name.toLowerCase(), typeof value === 'object' ? [...value] : value);
    return this;
  }

  appendHeader(name: string, value: string | readonly string[]): this {
    const before = this.getHeader(name);
    return this.setHeader(name, before === undefined ? value : [before, value].flat().map(String));
  }

  getHeader(name: string): number | string | string[] | undefined {
    return this.#headers.get(name.toLowerCase());
  }

  getHeaders(): OutgoingHttpHeaders {
    return Object.fromEntries(this.#headers);
  }

  getHeaderNames(): string[] {
    return [...this.#headers.keys()];
  }

  hasHeader(name: string): boolean {
    return this.#headers.has(name.toLowerCase());
  }

  removeHeader(name: string): void {
    this.#headers.delete(name.toLowerCase());
  }

  writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((part) => typeof part === 'object' && part !== null);
    for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders))
      if (value !== undefined) this.setHeader(name, value);
    this._header = 'written';
    return this;
  }

  _implicitHeader(): void {
    this.writeHead(this.statusCode);
  }

  flushHeaders(): void {}

  cork(): void {}

  uncork(): void {}

  write(piece: string | Uint8Array, ...rest: unknown[]): boolean {
    if (!this.headersSent) this._implicitHeader();
    this.#keep(piece, rest);
    return true;
  }

  end(...parts: unknown[]): this {
    if (!this.headersSent) this._implicitHeader();
    const [piece] = parts;
    if (typeof piece === 'string' || piece instanceof Uint8Array) this.#keep(piece, parts.slice(1));
    else callbackIn(parts)?.();
    this.finished = true;
    this.#whole.resolve({
      status: this.statusCode,
      headers: this.getHeaders(),
      body: Buffer.concat(this.#pieces),
    });
    this.emit('finish');
    this.#close();
    return this;
  }

  destroy(error?: Error): this {
    this.destroyed = true;
    this.errored = error ?? null;
    this.#whole.reject(error ?? new Error('The page was cut short'));
    this.#close();
    return this;
  }

  #close(): void {
    if (this.closed) return;
    this.closed = true;
    this.emit('close');
  }

  #keep(piece: string | Uint8Array, rest: unknown[]): void {
    const encoding = typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : 'utf8';
    this.#pieces.push(
      typeof piece === 'string' ? Buffer.from(piece, encoding) : Buffer.from(piece),
    );
    const done = callbackIn(rest);
    if (done) process.nextTick(done);
  }
}

function callbackIn(parts: unknown[]): (() => void) | undefined {
  return parts.find((part): part is () => void => typeof part === 'function');
}
