import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { presence } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import type { Actor } from '../../actor.ts';
import { cookieFor, type Desk } from '../testing/open-desk.ts';
import { disconnectAfterEach, open, soon } from '../testing/connections.ts';
import { serveDocuments, type Serving } from '../testing/serve-documents.ts';
import { typeIn } from '../testing/writer.ts';
import { writersIn } from './writers.ts';

useDatabase();

let deskId: string;
let reporter: Actor;
let second: Actor;
let here: Serving;
let elsewhere: Serving;

beforeAll(async () => {
  await makeOrganisation();
  deskId = await makeDesk();
  reporter = await makeStaff({ name: 'Inés Ferro', roles: ['editor'] });
  second = await makeStaff({ name: 'Tomás Brandt', roles: ['editor'] });
  [here, elsewhere] = await Promise.all([serveDocuments(), serveDocuments()]);
});
disconnectAfterEach();
afterAll(() => Promise.all([here.stop(), elsewhere.stop()]));

async function sit(storyId: string, actor: Actor, at: Serving): Promise<Desk> {
  const desk = open(at.url, storyId, await cookieFor(actor));
  desk.provider.setAwarenessField('user', { staffId: actor.staffId, name: actor.name });
  await soon(() => expect(desk.isSaved()).toBe(true));
  return desk;
}

const seenBy = (desk: Desk, other: Desk) =>
  desk.provider.awareness?.getStates().get(other.doc.clientID);
const rowsOf = (storyId: string) =>
  staffDb()
    .select({ client: presence.client, server: presence.server })
    .from(presence)
    .where(eq(presence.storyId, storyId));
const newStory = () => makeStory({ by: reporter, deskId });

test('people at two servers see each other’s names and carets, and who leaves is gone', async () => {
  const storyId = await newStory();
  const [a, b] = [await sit(storyId, reporter, here), await sit(storyId, second, elsewhere)];
  await soon(() =>
    expect(seenBy(b, a)).toEqual({ user: { staffId: reporter.staffId, name: 'Inés Ferro' } }),
  );
  await soon(() =>
    expect(seenBy(a, b)).toEqual({ user: { staffId: second.staffId, name: 'Tomás Brandt' } }),
  );
  a.provider.setAwarenessField('cursor', { anchor: 4 });
  await soon(() => expect(seenBy(b, a)).toMatchObject({ cursor: { anchor: 4 } }));
  a.leave();
  await soon(() => expect(seenBy(b, a)).toBeUndefined());
});

test('who comes later sees who sat there, at whichever server', async () => {
  const storyId = await newStory();
  const a = await sit(storyId, reporter, here);
  await soon(async () =>
    expect(
      await staffDb().select().from(presence).where(eq(presence.storyId, storyId)),
    ).toHaveLength(1),
  );
  const b = await sit(storyId, second, elsewhere);
  await soon(() => expect(seenBy(b, a)).toMatchObject({ user: { name: 'Inés Ferro' } }), 1_500);
});

test('nobody speaks for a window at another server', async () => {
  const storyId = await newStory();
  const [a, b] = [await sit(storyId, reporter, here), await sit(storyId, second, elsewhere)];
  await soon(() => expect(seenBy(b, a)).toBeDefined());
  // Tomás claims Inés’ window for himself.
  b.provider.awareness?.states.set(a.doc.clientID, {
    user: { staffId: second.staffId, name: 'Inés Ferro' },
    cursor: 'false',
  });
  const meta = b.provider.awareness?.meta.get(a.doc.clientID);
  if (meta) meta.clock += 5;
  b.provider.awareness?.emit('update', [
    { added: [], updated: [a.doc.clientID], removed: [] },
    b.provider,
  ]);
  const c = await sit(storyId, reporter, elsewhere);
  await soon(() => expect(seenBy(c, b)).toBeDefined());
  expect(seenBy(c, a)).toEqual({ user: { staffId: reporter.staffId, name: 'Inés Ferro' } });
});

test('a window that changed its server is shown from the new one', async () => {
  const storyId = await newStory();
  const [a, b] = [await sit(storyId, reporter, here), await sit(storyId, second, elsewhere)];
  await soon(() => expect(seenBy(b, a)).toBeDefined());
  await soon(async () => expect(await rowsOf(storyId)).toHaveLength(2));
  const server = (await rowsOf(storyId)).find(({ client }) => client === b.doc.clientID)?.server;
  const moved = open(elsewhere.url, storyId, await cookieFor(reporter));
  // The same window, as a browser’s provider has it after its socket was opened again.
  moved.doc.clientID = a.doc.clientID;
  if (moved.provider.awareness) moved.provider.awareness.clientID = a.doc.clientID;
  moved.provider.awareness?.setLocalState({
    user: { staffId: reporter.staffId, name: 'Inés Ferro' },
  });
  // It has counted its changes all the while.
  for (let anchor = 0; anchor <= 10; anchor += 1)
    moved.provider.setAwarenessField('cursor', { anchor });
  await soon(() => expect(seenBy(b, moved)).toMatchObject({ cursor: { anchor: 10 } }));
  a.leave();
  const both = [a, b]
    .map(({ doc }) => ({ client: doc.clientID, server }))
    .toSorted((one, other) => one.client - other.client);
  await soon(async () =>
    expect((await rowsOf(storyId)).toSorted((one, other) => one.client - other.client)).toEqual(
      both,
    ),
  );
  expect(seenBy(b, moved)).toMatchObject({ cursor: { anchor: 10 } });
});

test(
  'a window that comes back while a colleague sits there is counted again, and is gone at ' +
    'once when it leaves',
  async () => {
    const storyId = await newStory();
    const [a, b] = [await sit(storyId, reporter, here), await sit(storyId, second, here)];
    const away = await sit(storyId, second, elsewhere);
    const clients = async () => (await rowsOf(storyId)).map(({ client }) => client);
    await soon(async () => expect(await clients()).toContain(a.doc.clientID));
    a.socket.disconnect();
    await soon(() => expect(seenBy(b, a)).toBeUndefined());
    await soon(async () => expect(await clients()).not.toContain(a.doc.clientID));
    await a.socket.connect();
    await soon(() => expect(a.isSaved()).toBe(true));
    a.provider.setAwarenessField('cursor', { anchor: 4 });
    await soon(() => expect(seenBy(b, a)).toMatchObject({ cursor: { anchor: 4 } }));
    await soon(async () => expect(await clients()).toContain(a.doc.clientID));
    await soon(() => expect(seenBy(away, a)).toMatchObject({ cursor: { anchor: 4 } }));
    a.leave();
    await soon(() => expect(seenBy(b, a)).toBeUndefined());
    await soon(() => expect(seenBy(away, a)).toBeUndefined());
  },
);

test('a seat has one window, however many it names', async () => {
  const storyId = await newStory();
  const [a, b] = [await sit(storyId, reporter, here), await sit(storyId, second, here)];
  await soon(() => expect(seenBy(b, a)).toBeDefined());
  const made = [101, 102, 103];
  for (const client of made) {
    a.provider.awareness?.states.set(client, { cursor: { anchor: client } });
    a.provider.awareness?.meta.set(client, { clock: 5, lastUpdated: Date.now() });
  }
  a.provider.awareness?.emit('update', [{ added: made, updated: [], removed: [] }, 'made up']);
  a.provider.setAwarenessField('cursor', { anchor: 9 });
  await soon(() => expect(seenBy(b, a)).toMatchObject({ cursor: { anchor: 9 } }));
  expect(made.filter((client) => b.provider.awareness?.getStates().has(client))).toEqual([]);
  await soon(async () =>
    expect(new Set((await rowsOf(storyId)).map(({ client }) => client))).toEqual(
      new Set([a.doc.clientID, b.doc.clientID]),
    ),
  );
});

test('lists name who writes now: not who reads, not oneself, not who stopped, not a process that died', async () => {
  const storyId = await newStory();
  const [a] = [await sit(storyId, reporter, here), await sit(storyId, second, elsewhere)];
  const writers = async (self: Actor) => (await writersIn([storyId], self)).get(storyId) ?? [];
  expect(await writers(second)).toEqual([]);
  typeIn(a.doc, 'words ');
  await soon(async () =>
    expect(await writers(second)).toMatchObject([
      { staffId: reporter.staffId, name: 'Inés Ferro' },
    ]),
  );
  expect(await writers(reporter)).toEqual([]);
  a.leave();
  await soon(async () => expect(await writers(second)).toEqual([]));
  const row = {
    storyId,
    client: 7,
    server: storyId,
    staffId: reporter.staffId,
    state: new Uint8Array(),
  };
  await staffDb()
    .insert(presence)
    .values({ ...row, wroteAt: sql`now()`, seenAt: sql`now() - interval '11 seconds'` });
  expect(await writers(second)).toEqual([]);
  await staffDb()
    .update(presence)
    .set({ wroteAt: sql`now() - interval '61 seconds'`, seenAt: sql`now()` })
    .where(eq(presence.client, 7));
  expect(await writers(second)).toEqual([]);
});

test('no row stays of a server that was stopped', async () => {
  const storyId = await newStory();
  const third = await serveDocuments();
  await sit(storyId, reporter, third);
  const rows = () => staffDb().select().from(presence).where(eq(presence.storyId, storyId));
  await soon(async () => expect(await rows()).toHaveLength(1));
  await third.stop();
  expect(await rows()).toEqual([]);
});
