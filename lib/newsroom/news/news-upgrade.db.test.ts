import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { staffDb } from '#db/staff.ts';
import { session } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import type { Actor } from '../actor.ts';
import { cookieFor } from '../collaboration/testing/open-desk.ts';
import { takeAction } from '../stories/take-action.ts';
import type { News } from './message.ts';
import { closeNews, makeNewsUpgrade } from './news-upgrade.ts';

useDatabase();

const server = createServer();
const upgrade = makeNewsUpgrade({ ofSession: 2, ofProcess: 50 });
let [world, courts]: string[] = [];

beforeAll(async () => {
  await makeOrganisation();
  [world, courts] = [await makeDesk(), await makeDesk()];
  server.on('upgrade', async (request, socket, head) => {
    const status = await upgrade(request, socket, head);
    if (status) socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
});
afterAll(() => {
  closeNews();
  server.close();
});

const on = (role: 'reporter' | 'editor', deskId = world ?? '') =>
  makeStaff({ roles: [{ role, deskId }] });

async function listen(actor: Actor, cookie?: string) {
  const heard: News[] = [];
  const socket = new WebSocket(
    `ws://127.0.0.1:${(server.address() as AddressInfo).port}/newsroom/socket?news`,
    { headers: { cookie: cookie ?? (await cookieFor(actor)) } },
  );
  socket.on('message', (data) => heard.push(JSON.parse((data as Buffer).toString()) as News));
  await once(socket, 'open');
  return { socket, heard };
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 2_000, interval: 5 });

it('tells of a submitted story, within a second of the commit, those who may read it and nobody else', async () => {
  const [writer, editor, stranger] = [
    await on('reporter'),
    await on('editor'),
    await on('editor', courts),
  ];
  const [list, other] = [await listen(editor), await listen(stranger)];
  const storyId = await makeStory({ by: writer, deskId: world ?? '' });
  const theirs = await makeStory({ by: stranger, deskId: courts ?? '' });
  expect(await takeAction(writer, { action: 'submit', storyId, fields: {} })).toMatchObject({
    ok: true,
  });
  const since = performance.now();
  await soon(() => expect(list.heard).toEqual([{ type: 'stories', ids: [storyId] }]));
  expect(performance.now() - since).toBeLessThan(1_000);
  await takeAction(stranger, { action: 'submit', storyId: theirs, fields: {} });
  await soon(() => expect(other.heard).toEqual([{ type: 'stories', ids: [theirs] }]));
  expect(list.heard).toHaveLength(1);
  for (const { socket } of [list, other]) socket.close();
});

it('ends the socket of a session that ended', async () => {
  const [writer, editor] = [await on('reporter'), await on('editor')];
  const { socket, heard } = await listen(editor);
  const storyId = await makeStory({ by: writer, deskId: world ?? '' });
  await staffDb()
    .update(session)
    .set({ revokedAt: new Date() })
    .where(eq(session.staffId, editor.staffId));
  const closed = once(socket, 'close');
  await takeAction(writer, { action: 'submit', storyId, fields: {} });
  expect((await closed)[0]).toBe(4401);
  expect(heard).toEqual([]);
});

it('takes nobody without a session, and no more windows of one than it may have', async () => {
  const strange = new WebSocket(
    `ws://127.0.0.1:${(server.address() as AddressInfo).port}/newsroom/socket?news`,
  );
  strange.on('error', () => undefined);
  expect(
    ((await once(strange, 'unexpected-response'))[1] as { statusCode: number }).statusCode,
  ).toBe(401);
  const editor = await on('editor');
  const cookie = await cookieFor(editor);
  const windows = [await listen(editor, cookie), await listen(editor, cookie)];
  await expect(listen(editor, cookie)).rejects.toThrow('503');
  windows.push(await listen(editor));
  for (const { socket } of windows) socket.close();
});
