import type { IncomingMessage } from 'node:http';
import type { HandedOn } from './handed-on.ts';

/**
 * Headers by which Next speaks to itself or believes a proxy; from outside they have been its weak
 * spot (CVE-2025-29927).
 */
const internal =
  /^(x-action-|x-middleware-|x-nextjs-|x-invoke-|x-matched-path|x-now-|x-vercel-|x-next-|x-forwarded-|x-real-ip|x-original-|x-galley-|x-rewrite-|forwarded$|content-security-policy)/;

/**
 * The development server's client waits, with a page that it has, for what is said over the socket
 * of the tab that these name.
 */
const debugging = new Set(['x-nextjs-request-id', 'x-nextjs-html-request-id']);

/** What the staff side may know of a request. */
export interface StaffFacts {
  siteUrl: string;
  own: ReadonlySet<string>;
  clientAddress: string;
  requestId: string;
  policy: string;
  handedOn: Pick<HandedOn, 'mark'>;
  /** Whether it comes from Next itself, which says so to its other half. */
  isHandedOn: boolean;
  dev: boolean;
}

/** Cleans a staff request in place: own headers stay, what only we may say is said by us. */
export function cleanStaffRequest(
  request: Pick<IncomingMessage, 'headers' | 'url'>,
  facts: StaffFacts,
): void {
  const { headers } = request;
  const kept = (name: string) =>
    name === 'x-nextjs-data' ||
    (facts.isHandedOn && name === 'x-action-forwarded') ||
    (facts.dev && debugging.has(name));
  for (const name of Object.keys(headers))
    if (internal.test(name) && !kept(name)) delete headers[name];
  const site = new URL(facts.siteUrl);
  const asked = `${site.protocol}//${headers.host ?? ''}`;
  headers.host = facts.own.has(asked) ? headers.host : site.host;
  headers['x-forwarded-for'] = facts.clientAddress;
  headers['x-forwarded-proto'] = site.protocol.slice(0, -1);
  headers['x-forwarded-host'] = headers.host;
  // Where to come back to after signing in.
  headers['x-galley-path'] = request.url ?? '';
  headers['x-request-id'] = facts.requestId;
  headers['content-security-policy'] = facts.policy;
  facts.handedOn.mark(headers);
}
