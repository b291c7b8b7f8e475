import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { troubleOf } from '#db/trouble.ts';
import { inRequest } from '#lib/log/request-context.ts';
import { log } from '#lib/log/log.ts';
import type { PageCache } from '../page-cache/page-cache.ts';
import { HAND_OVER_PATH } from '../page-cache/peers/peers.ts';
import { ownOrigins } from '../gate/origins.ts';
import { passGate, type RequestDecision } from '../gate/gate.ts';
import { answerAsset } from './answers/answer-asset.ts';
import type { Handle } from '../next/inject.ts';
import { clientAddress } from './client-address.ts';
import { HandedOn } from '../next/handed-on.ts';
import { callsAction } from '../next/request-parts.ts';
import { answerHealth } from './answers/answer-health.ts';
import { limits } from './limits.ts';
import { STRICT_TRANSPORT } from './policies.ts';
import { answerReader } from './answers/answer-reader.ts';
import { sendSentence } from './send.ts';
import { answerStaff } from './answers/answer-staff.ts';
import { sendUnavailable } from './unavailable.ts';
import { answerWorker, isForWorker } from './answers/answer-worker.ts';
import type { Offline } from '../offline/script.ts';

/** The site's front: everything that comes over the port meets it first. */
export interface HttpServer {
  server: Server;
  /** Next's handler; null while the process starts. */
  handle: Handle | null;
  /** The newsroom's service worker, and the release that answers; null while the process starts. */
  offline: Offline | null;
  /** The finished pages; null where each is made anew, as in development. */
  pages: PageCache | null;
  /** Set at shutdown: every answer closes its connection. */
  draining: boolean;
}

export interface HttpServerOptions {
  siteUrl: string;
  trustedProxies: number;
  dev: boolean;
  /** Whether the database answers, asked before the newsroom is. */
  canAsk?: (routeClass: 'staff' | 'picture') => Promise<boolean>;
}

/** Makes the server, not yet listening. It answers 503 until `handle` is set. */
export function makeHttpServer(options: HttpServerOptions): HttpServer {
  const own = ownOrigins(options.siteUrl);
  const handedOn = new HandedOn();
  const secure = options.siteUrl.startsWith('https:');
  const httpServer: HttpServer = {
    server: createServer({ ...limits, shouldUpgradeCallback: isWebSocket }),
    handle: null,
    offline: null,
    pages: null,
    draining: false,
  };
  httpServer.server.maxHeadersCount = 100;
  httpServer.server.on('request', (request, response) => {
    // Before anything else: what is finished is answered at the speed of the machine.
    if (!httpServer.draining && answeredFromMemory(httpServer.pages, request, response)) return;
    const isHandedOn = handedOn.knows(request.headers);
    const id = idOf(request, isHandedOn || options.trustedProxies > 0);
    response.on('error', (error) =>
      log.debug({ err: error, requestId: id }, 'An answer could not be written'),
    );
    response.setHeader('X-Request-Id', id);
    if (httpServer.draining) response.setHeader('Connection', 'close');
    if (secure) response.setHeader('Strict-Transport-Security', STRICT_TRANSPORT);
    const decision = passGate(
      {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        hosts: hostsIn(request.rawHeaders),
        handedOn: isHandedOn,
      },
      { own, dev: options.dev },
    );
    inRequest(id, () => {
      logWhenDone(request, response, decision, id);
      answer(request, response, decision, {
        httpServer,
        own,
        id,
        handedOn,
        isHandedOn,
        ...options,
      }).catch((error: unknown) => failed(response, error));
    });
  });
  // A connection that cannot be taken (no file descriptor is left) is one visitor's loss.
  httpServer.server.on('error', (error) =>
    log.error({ err: error }, 'The port could not take a connection'),
  );
  httpServer.server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const status =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? '431 Request Header Fields Too Large'
        : '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  return httpServer;
}

/**
 * Any other protocol that somebody offers (`h2c`) is not taken up (RFC 9110 §7.8): the request is
 * answered as it is.
 */
const isWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket';

/** A page that cannot be sent costs its reader an answer, never the process. */
function answeredFromMemory(
  pages: PageCache | null,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  try {
    return pages?.hit(request, response) ?? false;
  } catch (error) {
    pages?.drop(request.url ?? '');
    response.setHeader('X-Request-Id', randomUUID());
    failed(response, error);
    return true;
  }
}

interface Context extends HttpServerOptions {
  httpServer: HttpServer;
  own: ReadonlySet<string>;
  id: string;
  handedOn: HandedOn;
  isHandedOn: boolean;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  decision: RequestDecision,
  context: Context,
): Promise<void> {
  if (!decision.ok) {
    const { status, sentence, allow } = decision.refusal;
    // The body that was refused is not read: the connection cannot carry another request.
    return sendSentence(response, status, sentence, {
      connection: 'close',
      ...(allow ? { allow } : {}),
    });
  }
  const { routeClass, target } = decision;
  const {
    httpServer: { handle, offline, pages, draining },
    siteUrl,
    own,
    id,
    isHandedOn,
    dev,
  } = context;
  if (routeClass === 'health')
    return answerHealth(target.decoded, response, handle !== null && !draining);
  if (!handle)
    return sendSentence(response, 503, 'Galley is starting: try again in a moment.', {
      'retry-after': '5',
    });
  if (routeClass === 'asset') return answerAsset(request, response, target, handle);
  if (routeClass === 'tooling' || (dev && routeClass === 'public'))
    return handle(request, response);
  if (target.decoded === HAND_OVER_PATH && pages) return pages.handOver(request, response);
  if (routeClass === 'public' && pages) return pages.answer(request, response, target);
  if (routeClass === 'public') return answerReader(request, response, target, handle, siteUrl);
  if (offline && isForWorker(target.decoded, request.method))
    return answerWorker(request, response, offline.script);
  // An action says by its own value that it could not ask; whoever filled in a form keeps it.
  if (!callsAction(request.headers) && context.canAsk && !(await context.canAsk(routeClass)))
    return sendUnavailable(request, response);
  // Of who asks first: what is handed on comes from here, and repeats what was found then.
  const asker = isHandedOn
    ? String(request.headers['x-forwarded-for'] ?? '')
    : clientAddress(request, context.trustedProxies);
  return answerStaff(
    request,
    response,
    routeClass,
    handle,
    {
      siteUrl,
      own,
      requestId: id,
      clientAddress: asker,
      handedOn: context.handedOn,
      isHandedOn,
      release: offline?.release ?? '',
    },
    dev,
  );
}

function failed(response: ServerResponse, error: unknown): void {
  log.error({ err: error }, 'A request failed');
  if (response.headersSent) response.destroy();
  else if (troubleOf(error) !== null) sendUnavailable(response.req, response);
  else
    sendSentence(
      response,
      500,
      `Something went wrong here. Request ${String(response.getHeader('X-Request-Id'))}.`,
    );
}

/** How many Host headers there are: Node tells of the first alone. */
const hostsIn = (raw: readonly string[]): number =>
  raw.filter((name, at) => at % 2 === 0 && name.length === 4 && name.toLowerCase() === 'host')
    .length;

/** Who is trusted may have named the request already. */
function idOf(request: IncomingMessage, isTrusted: boolean): string {
  const given = request.headers['x-request-id'];
  return isTrusted && typeof given === 'string' && /^[\w-]{8,64}$/.test(given)
    ? given
    : randomUUID();
}

/** One line per request. The query is left out: it may be what a reader searches for. */
function logWhenDone(
  request: IncomingMessage,
  response: ServerResponse,
  decision: RequestDecision,
  requestId: string,
): void {
  const started = performance.now();
  const path = request.url?.split('?')[0]?.slice(0, 500);
  response.once('close', () => {
    const line = {
      requestId,
      method: request.method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
    };
    const quiet =
      decision.ok &&
      (decision.routeClass === 'asset' ||
        decision.routeClass === 'health' ||
        decision.routeClass === 'tooling');
    log[quiet ? 'debug' : 'info'](
      response.writableFinished ? line : { ...line, aborted: true },
      'request',
    );
  });
}
