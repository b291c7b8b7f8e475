import type { IncomingHttpHeaders } from 'node:http';
import { callsAction } from '../next/request-parts.ts';
import { mayWrite } from './origins.ts';
import { readTarget, type Target } from './target.ts';
import { bodyLimit, methodsOf, routeClassOf, type RouteClass } from './route-class.ts';

/** What the gate looks at: the request's first line and headers, nothing of its body. */
export interface Asked {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  /** How many Host headers it has. */
  hosts?: number;
  /**
   * Whether it has passed here before, and was handed on by Next: what it is sent was measured
   * then.
   */
  handedOn?: boolean;
}

export interface Refusal {
  status: 400 | 403 | 405 | 411 | 413 | 414 | 415;
  sentence: string;
  allow?: string;
}

export type RequestDecision =
  | { ok: true; routeClass: RouteClass; target: Target }
  | { ok: false; refusal: Refusal };

export interface GateOptions {
  own: ReadonlySet<string>;
  dev: boolean;
}

const refuse = (status: Refusal['status'], sentence: string, allow?: string): RequestDecision => ({
  ok: false,
  refusal: { status, sentence, ...(allow ? { allow } : {}) },
});

/**
 * Decides before Next parses anything whether a request has any business here. Next's own handling
 * of the refused ones has answered with 500s, redirects to foreign hosts, poisoned caches and worse
 * (docs: CVE-2025-29927, CVE-2025-55182).
 */
export function passGate(asked: Asked, { own, dev }: GateOptions): RequestDecision {
  // RFC 9112 §3.2: proxies may have taken the other one.
  if ((asked.hosts ?? 1) > 1) return refuse(400, 'A request names one host.');
  const target = readTarget(asked.url);
  if (target === 'too_long') return refuse(414, 'The address is too long.');
  if (target === null) return refuse(400, 'The address is not one of this site.');
  const routeClass = routeClassOf(target.decoded, dev);
  // PostgreSQL knows no U+0000, and no link of the newsroom asks for one.
  if (routeClass === 'staff' && target.query.includes('%00'))
    return refuse(400, 'The address is not one of this site.');
  const methods = methodsOf(routeClass, target.decoded);
  if (!methods.includes(asked.method))
    return refuse(405, 'This address does not know that method.', methods.join(', '));
  return (
    refusedBody(asked, routeClass, target) ??
    refusedOrigin(asked, routeClass, own) ?? { ok: true, routeClass, target }
  );
}

function refusedBody(
  { method, headers, handedOn = false }: Asked,
  routeClass: RouteClass,
  target: Target,
): RequestDecision | null {
  if (routeClass === 'public' && callsAction(headers))
    return refuse(400, "A reader's page takes no actions.");
  const chunked = headers['transfer-encoding'] !== undefined;
  const length = Number(headers['content-length'] ?? 0);
  if (!chunked && length === 0) return null;
  if (method === 'GET' || method === 'HEAD') return refuse(400, 'A GET request has no body.');
  // The route for pictures counts the bytes as they come; elsewhere a length is due beforehand.
  if (chunked && !handedOn && bodyLimit(routeClass, target.decoded) < 2 ** 24)
    return refuse(411, 'Say the length of the body.');
  if (!(length <= bodyLimit(routeClass, target.decoded)))
    return refuse(413, 'That is more than this address takes.');
  const type = headers['content-type'] ?? '';
  return /^multipart\//i.test(type) && !/;\s*boundary=("[^"]+"|[^\s;"]+)/i.test(type)
    ? refuse(415, 'The form has no boundary.')
    : null;
}

function refusedOrigin(
  { method, headers }: Asked,
  routeClass: RouteClass,
  own: ReadonlySet<string>,
): RequestDecision | null {
  if (routeClass === 'tooling' || method === 'GET' || method === 'HEAD' || mayWrite(headers, own))
    return null;
  return refuse(403, 'Another site may not write here.');
}
