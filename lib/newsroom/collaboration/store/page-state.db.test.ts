import { beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import { compactDue } from './compact.ts';
import { noteOf } from '../protocol/layout.ts';
import { readPageState } from './page-state.ts';
import { writerOf, type Writer } from '../testing/writer.ts';

useDatabase();

let storyId: string;
let writer: Writer;
beforeAll(async () => {
  await makeOrganisation();
  const by = await makeStaff({ roles: ['editor'] });
  storyId = await makeStory({ by, deskId: await makeDesk() });
  writer = await writerOf(storyId, by);
});

/** A window that has nothing but what its page brought along. */
async function pageNow(): Promise<Y.Doc> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await readPageState(storyId)).state ?? new Uint8Array());
  return doc;
}

test('a page brings everything that is committed, and knows it by the same identities', async () => {
  await writer.send(() => noteOf(writer.doc).insert(0, 'For the desk. '));
  const doc = await pageNow();
  expect(noteOf(doc).toJSON()).toBe('For the desk. ');
  expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(writer.doc));
});

test('what many updates became is one document too', async () => {
  for (let at = 0; at < 201; at += 1) await writer.send(() => noteOf(writer.doc).insert(0, '.'));
  expect(await compactDue()).toBe(1);
  await writer.send(() => noteOf(writer.doc).insert(0, 'After. '));
  expect(noteOf(await pageNow()).toJSON()).toBe(noteOf(writer.doc).toJSON());
});

test('what is too large for a page comes over the socket alone', async () => {
  const more = () => writer.send(() => noteOf(writer.doc).insert(0, 'a'.repeat(600_000)));
  await more();
  expect((await readPageState(storyId)).state).not.toBeNull();
  await more();
  expect((await readPageState(storyId)).state).toBeNull();
  expect(await readPageState('00000000-0000-7000-8000-000000000000')).toEqual({
    state: null,
    former: null,
  });
});
