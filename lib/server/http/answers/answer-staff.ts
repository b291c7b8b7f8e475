import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { notedOfRequest } from '#lib/log/request-context.ts';
import type { RouteClass } from '../../gate/route-class.ts';
import type { Handle } from '../../next/inject.ts';
import { callsAction } from '../../next/request-parts.ts';
import { fileHeaders, staffHeaders, staffPolicy } from '../policies.ts';
import { cleanStaffRequest, type StaffFacts } from '../../next/staff-request.ts';

/**
 * Hands a request to Next with its own headers and cookies: staff pages, calls of theirs, pictures.
 */
export async function answerStaff(
  request: IncomingMessage,
  response: ServerResponse,
  routeClass: RouteClass,
  handle: Handle,
  { release, ...facts }: Omit<StaffFacts, 'policy' | 'dev'> & { release: string },
  dev: boolean,
): Promise<void> {
  const url = request.url ?? '';
  const policy = staffPolicy(randomBytes(16).toString('base64'), url, dev);
  cleanStaffRequest(request, { ...facts, policy, dev });
  for (const [name, value] of Object.entries(
    routeClass === 'picture' ? fileHeaders : staffHeaders(url),
  ))
    response.setHeader(name, value);
  if (routeClass !== 'picture') response.setHeader('Content-Security-Policy', policy);
  // The service worker keeps pages by it, and throws away what any other release has made.
  if (routeClass !== 'picture' && release !== '') response.setHeader('X-Galley-Release', release);
  correctStatus(request, response);
  await handle(request, response);
}

/**
 * Next answers every server action with 200, and with 500 where it could not read what was sent to
 * one. An action that has said another status of itself gets it here, and what reached no action of
 * ours is the sender's mistake.
 */
function correctStatus(request: IncomingMessage, response: ServerResponse): void {
  const noted = notedOfRequest();
  const mayAct =
    request.method === 'POST' &&
    (callsAction(request.headers) || /^multipart\//i.test(request.headers['content-type'] ?? ''));
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    ...rest: unknown[]
  ) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]): ServerResponse => {
    const { said, acts } = noted();
    if (status !== 200 && status !== 500) return writeHead(status, ...rest);
    for (const [name, value] of Object.entries(said?.headers ?? {}))
      response.setHeader(name, value);
    return writeHead(said?.status ?? (mayAct && status === 500 && !acts ? 400 : status), ...rest);
  };
}
