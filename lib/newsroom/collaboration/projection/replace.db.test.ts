import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { documentState, documentUpdate, story } from '#db/schema/newsroom/index.ts';
import { sha256Of } from '#lib/story/text/canonical.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { bodyOf as body, makeStory } from '#lib/testing/make-stories.ts';
import { v7 as newId } from 'uuid';
import type { Actor } from '../../actor.ts';
import { emptyContent, type StoryContent } from '../../stories/content.ts';
import { noteOf } from '../protocol/layout.ts';
import { replaceContent } from './replace.ts';
import { startDocument } from '../store/start-document.ts';
import { copyOf, newApproval, typeIn, writerOf } from '../testing/writer.ts';

useDatabase();

let deskId: string;
let by: Actor;
beforeAll(async () => {
  await makeOrganisation();
  deskId = await makeDesk();
  by = await makeStaff({ roles: ['editor'] });
});

const replaced: StoryContent = {
  ...emptyContent('pt-BR'),
  headline: 'Restored',
  slug: 'restored',
  urgency: 1,
  body: body('One.', 'Two.'),
  authors: [newId()],
  countries: [newId(), newId()],
  indicators: [
    { id: 'row', indicatorId: newId(), countryId: null, direction: 'mixed', reason: 'why' },
  ],
  leadPhoto: { mediaId: newId(), alt: 'A', caption: 'C', credit: 'D' },
};
const replace = (storyId: string, content: StoryContent, actor = by) =>
  staffDb().transaction((tx) => replaceContent(tx, storyId, content, actor));

test('a new story has its document and its plain row, version 1', async () => {
  const storyId = newId();
  await staffDb().transaction(async (tx) => {
    await tx
      .insert(story)
      .values({ id: storyId, guid: `urn:uuid:${storyId}`, deskId, createdBy: by.staffId });
    await startDocument(tx, storyId, replaced, by.staffId);
  });
  expect(await copyOf(storyId)).toMatchObject({
    version: 1,
    content: replaced,
    sha256: sha256Of(replaced),
    words: 2,
    editors: [by.staffId],
    tagIds: replaced.countries,
  });
  expect(await staffDb().$count(documentState, eq(documentState.storyId, storyId))).toBe(1);
});

test('every field becomes what it should be; the note stays; nobody becomes an author by it', async () => {
  const storyId = await makeStory({ by, deskId });
  const writer = await writerOf(storyId, by);
  await writer.send(() => {
    typeIn(writer.doc, 'Something else. ');
    noteOf(writer.doc).insert(0, 'kept');
  });
  const editor = await makeStaff({ roles: ['editor'] });
  await replace(storyId, replaced, editor);
  expect(await copyOf(storyId)).toMatchObject({
    content: replaced,
    sha256: sha256Of(replaced),
    note: 'kept',
    editors: [by.staffId],
    changedBy: editor.staffId,
    refused: [],
  });
  await replace(storyId, emptyContent('en'), editor);
  expect((await copyOf(storyId)).content).toEqual(emptyContent('en'));
});

test('what is there already is no change', async () => {
  const storyId = await makeStory({ by, deskId });
  const before = await copyOf(storyId);
  await replace(storyId, before.content);
  expect(await copyOf(storyId)).toEqual(before);
  expect(await staffDb().$count(documentUpdate, eq(documentUpdate.storyId, storyId))).toBe(0);
});

test('an approval is voided by it as by a keystroke', async () => {
  const storyId = await makeStory({ by, deskId, facts: { deskState: 'approved' } });
  await newApproval(storyId, by);
  await replace(storyId, replaced);
  const [facts] = await staffDb().select().from(story).where(eq(story.id, storyId));
  expect(facts?.deskState).toBe('in_review');
});

test('who wrote meanwhile on a copy from before loses nothing', async () => {
  const storyId = await makeStory({ by, deskId, content: { body: body('Stays.', 'Goes.') } });
  const writer = await writerOf(storyId, by);
  await replace(storyId, { ...(await copyOf(storyId)).content, body: body('Stays.') });
  await writer.send(() => typeIn(writer.doc, 'Mine. '));
  expect(JSON.stringify((await copyOf(storyId)).content.body)).toContain('Mine. Stays.');
  expect(JSON.stringify((await copyOf(storyId)).content.body)).not.toContain('Goes.');
});
