import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { contributor, session } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import {
  makeDesk,
  makeOrganisation,
  makeSession,
  makeStaff,
} from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import type { Actor } from '../../actor.ts';
import { positionsOf, reachOf } from './positions.ts';
import { sessionsOf } from '../socket/sessions.ts';
import { appendRow } from '../socket/notify.ts';

useDatabase();

let deskId: string;
let writer: Actor;
beforeAll(async () => {
  await makeOrganisation();
  deskId = await makeDesk();
  writer = await makeStaff({ roles: [{ role: 'reporter', deskId }] });
});

const reach = async (actor: Actor, storyId: string) =>
  reachOf(actor, (await positionsOf(staffDb(), [storyId])).get(storyId));

test('a reporter writes in their own stories, those that name them, and reads the desk’s', async () => {
  const other = await makeStaff({ roles: [{ role: 'reporter', deskId }] });
  const byline = newId();
  await staffDb()
    .insert(contributor)
    .values({ id: byline, name: writer.name, slug: byline, staffId: writer.staffId });
  const [own, named, foreign] = await Promise.all([
    makeStory({ by: writer, deskId }),
    makeStory({ by: other, deskId, content: { authors: [byline] } }),
    makeStory({ by: other, deskId }),
  ]);
  expect([
    await reach(writer, own),
    await reach(writer, named),
    await reach(writer, foreign),
  ]).toEqual(['write', 'write', 'read']);
});

test('of another desk, or of a story that is none, there is nothing', async () => {
  const stranger = await makeStaff({ roles: ['chief_editor'] });
  const elsewhere = await makeStory({ by: stranger, deskId: await makeDesk() });
  expect([
    await reach(writer, elsewhere),
    await reach(writer, newId()),
    reachOf(undefined, undefined),
  ]).toEqual(['nothing', 'nothing', 'nothing']);
});

test('what may not be written in now is read', async () => {
  const spiked = await makeStory({ by: writer, deskId, facts: { deskState: 'spiked' } });
  expect(await reach(writer, spiked)).toBe('read');
});

test('the newest row of a document is known', async () => {
  const storyId = await makeStory({ by: writer, deskId });
  const newest = async () => (await positionsOf(staffDb(), [storyId])).get(storyId)?.newest;
  expect(await newest()).toBe(0);
  const n = await staffDb().transaction((tx) =>
    appendRow(tx, storyId, new Uint8Array([0, 0]), null, ''),
  );
  expect(await newest()).toBe(n);
});

test('who sits at a session is read with the roles of now; an ended one has nobody', async () => {
  const [ended, revoked] = [
    await makeSession(writer.staffId, new Date(Date.now() - 1)),
    await makeSession(writer.staffId),
  ];
  await staffDb().update(session).set({ revokedAt: new Date() }).where(eq(session.id, revoked));
  const sessions = await sessionsOf(staffDb(), [writer.sessionId, ended, revoked, newId()]);
  expect([...sessions.values()]).toEqual([writer]);
  expect(await sessionsOf(staffDb(), [])).toEqual(new Map());
});
