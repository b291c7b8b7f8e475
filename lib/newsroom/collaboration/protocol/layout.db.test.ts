import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { staffDb } from '#db/staff.ts';
import { documentState, documentUpdate } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import type { Actor } from '../../actor.ts';
import { besideOf, LAYOUT } from './layout.ts';
import { readPageState } from '../store/page-state.ts';
import { project } from '../projection/project.ts';
import { copyOf, writerOf } from '../testing/writer.ts';

useDatabase();

let by: Actor;
let storyId: string;
beforeAll(async () => {
  await makeOrganisation();
  by = await makeStaff({ roles: ['editor'] });
  storyId = await makeStory({ by, deskId: await makeDesk() });
});

const stateOf = async () =>
  (await staffDb().select().from(documentState).where(eq(documentState.storyId, storyId)))[0];
const former = new Y.Doc();

/** What a release before this one left: a tree, and rows that name no layout. */
async function makeFormer(): Promise<void> {
  const updates: Uint8Array[] = [];
  former.on('update', (update: Uint8Array) => updates.push(update));
  former.getXmlFragment('body').push([new Y.XmlElement('paragraph')]);
  former.getXmlFragment('headline').push([new Y.XmlElement('paragraph')]);
  const [first = new Uint8Array(), ...later] = updates;
  await staffDb().insert(documentState).values({ storyId, state: first, through: 0 });
  await staffDb()
    .insert(documentUpdate)
    .values(later.map((update) => ({ storyId, update })));
}

test('a document of an earlier layout is brought to ours when it is opened, and stays beside it whole', async () => {
  await makeFormer();
  const before = await copyOf(storyId);
  const writer = await writerOf(storyId, by);
  expect(project(writer.doc, before)).toMatchObject({
    content: before.content,
    note: before.note,
    refused: [],
  });
  const state = await stateOf();
  expect([
    state?.layout,
    await staffDb().$count(documentUpdate, eq(documentUpdate.storyId, storyId)),
  ]).toEqual([LAYOUT, 0]);
  const kept = new Y.Doc();
  Y.applyUpdate(kept, state?.former ?? new Uint8Array());
  expect(Y.encodeStateVector(kept)).toEqual(Y.encodeStateVector(former));
});

test('words that its plain form had refused stand beside the text, for everybody', async () => {
  const other = await makeStory({ by, deskId: await makeDesk() });
  const before = new Y.Doc();
  const [paragraph, text] = [
    new Y.XmlElement('paragraph'),
    new Y.XmlText('A headline that is too long for its field, and yet somebody wrote it.'),
  ];
  before.getXmlFragment('headline').push([paragraph]);
  paragraph.push([text]);
  await staffDb()
    .insert(documentState)
    .values({ storyId: other, state: Y.encodeStateAsUpdate(before), through: 0 });
  const { doc } = await writerOf(other, by);
  expect(besideOf(doc).toJSON()).toBe(
    'A headline that is too long for its field, and yet somebody wrote it.',
  );
  expect(project(doc, await copyOf(other)).refused).toEqual([]);
});

test('it is brought there once: who opens it next has the same document', async () => {
  const [first, second] = [await writerOf(storyId, by), await writerOf(storyId, by)];
  expect(Y.encodeStateAsUpdate(second.doc)).toEqual(Y.encodeStateAsUpdate(first.doc));
  expect((await readPageState(storyId)).former).toEqual(Y.encodeStateVector(former));
});

test('a process of an earlier release, which names no layout, can change nothing of it any more', async () => {
  const insert = staffDb()
    .insert(documentUpdate)
    .values({ storyId, update: Y.encodeStateAsUpdate(former) });
  await expect(insert).rejects.toMatchObject({
    cause: { message: expect.stringContaining('was written for layout 1') },
  });
});
