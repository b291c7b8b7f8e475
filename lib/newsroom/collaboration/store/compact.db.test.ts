import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { staffDb } from '#db/staff.ts';
import { documentState, documentUpdate } from '#db/schema/newsroom/index.ts';
import { stretchesOf } from '#lib/story/flat/identities.ts';
import { goneOf } from '#lib/story/flat/roots.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import type { Actor } from '../../actor.ts';
import { compactDue } from './compact.ts';
import { bodyOf, noteOf } from '../protocol/layout.ts';
import { project } from '../projection/project.ts';
import { appendRow } from '../socket/notify.ts';
import { copyOf, typeIn, writerOf, type Writer } from '../testing/writer.ts';

useDatabase();

let by: Actor;
let storyId: string;
let writer: Writer;
beforeAll(async () => {
  await makeOrganisation();
  by = await makeStaff({ roles: ['editor'] });
  storyId = await makeStory({ by, deskId: await makeDesk() });
  writer = await writerOf(storyId, by);
});

const rows = () => staffDb().$count(documentUpdate, eq(documentUpdate.storyId, storyId));

/** Rows as append writes them, without the plain form. */
async function write(many: number): Promise<void> {
  const updates = Array.from({ length: many }, (_, n) =>
    writer.changes(() => typeIn(writer.doc, `${n} `)),
  );
  await staffDb().transaction(async (tx) => {
    for (const update of updates) await appendRow(tx, storyId, update, by.staffId, '');
  });
}

test('few updates are left as they are', async () => {
  await write(200);
  expect(await compactDue()).toBe(0);
  expect(await rows()).toBe(200);
});

test('many become one state that says the same', async () => {
  await write(1);
  expect(await compactDue()).toBe(1);
  expect(await rows()).toBe(0);
  const reread = await writerOf(storyId, by);
  expect(bodyOf(reread.doc).toJSON()).toEqual(bodyOf(writer.doc).toJSON());
  expect(Y.encodeStateVector(reread.doc)).toEqual(Y.encodeStateVector(writer.doc));
  const [state] = await staffDb()
    .select()
    .from(documentState)
    .where(eq(documentState.storyId, storyId));
  expect(state?.through).toBeGreaterThan(0);
});

test(
  'every letter keeps its identity, which comments will name, and so does what is known of ' +
    'deleted blocks',
  async () => {
    const text = bodyOf(writer.doc);
    const place = Y.createRelativePositionFromTypeIndex(text, 40);
    await writer.send(() => goneOf(writer.doc).set('1/1', 'a'));
    await write(201);
    expect(await compactDue()).toBe(1);
    const { doc } = await writerOf(storyId, by);
    expect(stretchesOf(bodyOf(doc), 0, text.length)).toEqual(stretchesOf(text, 0, text.length));
    expect(Y.createAbsolutePositionFromRelativePosition(place, doc)?.index).toBe(
      Y.createAbsolutePositionFromRelativePosition(place, writer.doc)?.index,
    );
    expect(goneOf(doc).toJSON()).toEqual(goneOf(writer.doc).toJSON());
  },
);

test('writing goes on beside it, also by a writer who knew the document before', async () => {
  await writer.send(() => noteOf(writer.doc).insert(0, 'before '));
  await write(201);
  const [compacted, ...sent] = await Promise.all([
    compactDue(),
    ...Array.from({ length: 10 }, (_, n) => writer.send(() => typeIn(writer.doc, `beside${n} `))),
  ]);
  expect(compacted).toBe(1);
  expect(sent.every(({ ok }) => ok)).toBe(true);
  const copy = await copyOf(storyId);
  expect(copy.content).toEqual(project(writer.doc, copy).content);
  expect(copy.note).toBe('before ');
  expect(bodyOf((await writerOf(storyId, by)).doc).toJSON()).toEqual(bodyOf(writer.doc).toJSON());
});
