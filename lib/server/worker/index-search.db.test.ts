import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import type { Actor } from '#lib/newsroom/actor.ts';
import { listStories } from '#lib/newsroom/stories/lists/list-stories.ts';
import { readQuestion } from '#lib/publication/search/question.ts';
import { searchStories } from '#lib/publication/search/search.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { bodyOf, makeStory } from '#lib/testing/make-stories.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { indexSearch } from './index-search.ts';

useDatabase();

const TEXT = 'Nobody thought of the aqueduct. 选举委员会';
let chief: Actor;

beforeAll(async () => {
  await makeOrganisation();
  chief = await makeStaff({ roles: ['chief_editor'] });
  const [deskId, sectionId] = [await makeDesk(), await makeSection()];
  for (let n = 0; n < 3; n += 1) {
    const content = { headline: 'Aqueduct', language: 'zh' };
    await makeStory({ by: chief, deskId, content: { ...content, body: bodyOf(TEXT) } });
    await makeEdition({ sectionId, content, body: bodyOf(TEXT) });
  }
  // As a version before this one writes them.
  await staffDb().execute(sql`UPDATE publication.showing SET folded = NULL, fold_version = NULL`);
  await staffDb().execute(
    sql`UPDATE newsroom.working_copy SET folded = NULL, fold_version = NULL, search = 'aqueduct'`,
  );
});

const read = async (q: string) => {
  const found = await searchStories(readQuestion({ q }), 'en');
  return found && found !== 'slow' ? found.total : null;
};
const listed = async (q: string) => (await listStories(chief, { q })).rows.length;

it('until all is read, search finds what it found before; from then on all words', async () => {
  expect([await read('aqueduct'), await listed('aqued')]).toEqual([3, 3]);
  expect([await read('选举'), await listed('选举')]).toEqual([0, 0]);
  const stopped = new AbortController();
  stopped.abort();
  await indexSearch(stopped.signal);
  const done = await indexSearch(new AbortController().signal);
  expect([done.editions, done.stories]).toEqual([3, 3]);
  expect(await indexSearch(new AbortController().signal)).toMatchObject({
    editions: 0,
    stories: 0,
  });
  expect([await read('aqueduct'), await listed('aqued')]).toEqual([3, 3]);
  expect([await read('选举'), await listed('选举')]).toEqual([3, 3]);
});

it('what a version before this one writes meanwhile is read too', async () => {
  await staffDb().execute(sql`UPDATE newsroom.working_copy SET search = 'other words'`);
  expect((await indexSearch(new AbortController().signal)).stories).toBe(3);
});

it('what somebody is writing in is left for another round', async () => {
  await staffDb().execute(sql`UPDATE newsroom.working_copy SET fold_version = NULL`);
  const stopped = new AbortController();
  const { promise: isLocked, resolve: locked } = Promise.withResolvers<void>();
  const { promise: isDone, resolve: done } = Promise.withResolvers<void>();
  const writing = staffDb().transaction(async (tx) => {
    await tx.execute(sql`SELECT FROM newsroom.story ORDER BY id LIMIT 1 FOR UPDATE`);
    locked();
    await isDone;
  });
  await isLocked;
  const indexing = indexSearch(stopped.signal, ({ stories }) => {
    if (stories === 2) done();
  });
  await writing;
  expect((await indexing).stories).toBe(3);
});
