import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { staffDb } from '#db/staff.ts';
import { session } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { sessionCookieName } from '../../session/request/cookie.ts';
import type { Most } from './admission.ts';
import { closeDocuments, makeDocumentUpgrade } from './document-upgrade.ts';
import { cookieFor } from '../testing/open-desk.ts';

useDatabase();
beforeAll(() => makeOrganisation());

let server: Server;
afterEach(async () => {
  await closeDocuments();
  server.closeAllConnections();
  server.close();
});

/** A port that upgrades as the site's does; gives back its number. */
async function serve(most?: Most): Promise<number> {
  const upgrade = makeDocumentUpgrade(most);
  server = createServer();
  server.on('upgrade', async (request, socket, head) => {
    const status = await upgrade(request, socket, head);
    if (status !== null) socket.end(`HTTP/1.1 ${status} Refused\r\n\r\n`, () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const open = (port: number, cookie: string) =>
  new WebSocket(`ws://127.0.0.1:${port}`, { headers: { cookie } });

/** Status of a refused upgrade. */
async function refusal(port: number, cookie: string): Promise<number | undefined> {
  const socket = open(port, cookie);
  socket.on('error', () => undefined);
  const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  answer.destroy();
  return answer.statusCode;
}

/**
 * How a socket ends on which words are sent, which the documents do not understand: 1003 by them,
 * 4503 at the door.
 */
async function ending(port: number, cookie: string): Promise<number> {
  const socket = open(port, cookie);
  socket.on('open', () => socket.send('words'));
  const [code] = (await once(socket, 'close')) as [number];
  return code;
}

it('nobody without a live session gets a socket, whatever the cookie says', async () => {
  const port = await serve();
  const actor = await makeStaff({ roles: ['editor'] });
  const revoked = await cookieFor(actor);
  await staffDb()
    .update(session)
    .set({ revokedAt: new Date() })
    .where(eq(session.staffId, actor.staffId));
  for (const cookie of [
    '',
    `${sessionCookieName()}=no-token`,
    `${sessionCookieName()}=${'x'.repeat(43)}`,
    revoked,
  ]) {
    expect(await refusal(port, cookie)).toBe(401);
  }
});

it(
  'a session has so many sockets at once; one too many is closed with a sentence, and one that ' +
    'closed makes room',
  async () => {
    const port = await serve({ ofSession: 2, ofProcess: 10 });
    const actor = await makeStaff({ roles: ['editor'] });
    const [cookie, another] = [await cookieFor(actor), await cookieFor(actor)];
    const sockets = [open(port, cookie), open(port, cookie)];
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    const third = open(port, cookie);
    const [code, reason] = (await once(third, 'close')) as [number, Buffer];
    expect([code, reason.toString()]).toEqual([
      4503,
      'This browser has too many stories open. Close the window of another one.',
    ]);
    await once(open(port, another), 'open');
    sockets[0]?.close();
    await expect.poll(() => ending(port, cookie)).toBe(1003);
  },
);

it('a process has so many sockets, those included that say nothing yet', async () => {
  const port = await serve({ ofSession: 40, ofProcess: 2 });
  const cookie = await cookieFor(await makeStaff({ roles: ['editor'] }));
  const sockets = [open(port, cookie), open(port, cookie)];
  await Promise.all(sockets.map((socket) => once(socket, 'open')));
  expect(await refusal(port, cookie)).toBe(503);
  sockets[0]?.close();
  await expect.poll(() => ending(port, cookie)).toBe(1003);
});

it('a connection that closes before it is known whose it is counts no longer', async () => {
  const port = await serve({ ofSession: 1, ofProcess: 1 });
  const cookie = await cookieFor(await makeStaff({ roles: ['editor'] }));
  await staffDb().transaction(async (tx) => {
    // Until the end nobody learns whose session it is.
    await tx.execute('LOCK TABLE newsroom.session');
    const hasty = connect(port, '127.0.0.1');
    hasty.write(
      `GET / HTTP/1.1\r\nHost: a\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: ` +
        `websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    );
    const [, connection] = (await once(server, 'upgrade')) as [IncomingMessage, Socket];
    // Only who reads notices the end.
    connection.on('error', () => undefined).resume();
    const closed = new Promise<void>((resolve) => {
      connection.once('close', () => resolve());
    });
    hasty.resetAndDestroy();
    await closed;
  });
  await expect.poll(() => ending(port, cookie)).toBe(1003);
});
