import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { bodyOf, makeStory } from '#lib/testing/make-stories.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import type { Actor } from '../../actor.ts';
import { autosaveRevision } from '../../collaboration/projection/autosave-revision.ts';
import { replaceContent } from '../../collaboration/projection/replace.ts';
import { copyOf, writerOf } from '../../collaboration/testing/writer.ts';
import { bodyOf as bodyIn } from '../../collaboration/protocol/layout.ts';
import { changesSince } from './reading.ts';
import { ownAmong, reviewQueue } from '../lists/review-queue.ts';
import { takeAction, type RequestedAction } from '../take-action.ts';

useDatabase();

let writer: Actor;
let editor: Actor;
let deskId: string;
let sectionId: string;
let storyId: string;

beforeAll(async () => {
  await makeOrganisation();
  [deskId, sectionId] = [await makeDesk(), await makeSection()];
  writer = await makeStaff({ roles: [{ role: 'reporter', deskId }] });
  editor = await makeStaff({ roles: [{ role: 'editor', deskId }] });
});

beforeEach(async () => {
  storyId = await makeStory({
    by: writer,
    deskId,
    content: { sectionId, body: bodyOf('The first words.') },
  });
});

async function done(actor: Actor, action: RequestedAction, fields = {}): Promise<void> {
  const answer = await takeAction(actor, { action, storyId, fields });
  if (!answer.ok) throw new Error(`${action}: ${answer.error.sentence}`);
}

async function rewrite(words: string, by = writer): Promise<void> {
  const { content } = await copyOf(storyId);
  await staffDb().transaction(async (tx) => {
    // As the desk does now and then.
    await autosaveRevision(tx, storyId, new Date(Date.now() + 3_600_000));
    await replaceContent(tx, storyId, { ...content, body: bodyOf(words) }, by);
  });
}

async function since() {
  const { content, version, sha256 } = await copyOf(storyId);
  return changesSince(storyId, content, version, sha256);
}

const approve = async () => done(editor, 'approve', { sha256: (await copyOf(storyId)).sha256 });

describe('what changed since the last reading', () => {
  it('is nothing to speak of at the first, however often it was kept while it was written', async () => {
    await rewrite('Other words.');
    await rewrite('Other words still.');
    await done(writer, 'submit');
    expect(await since()).toBeNull();
  });

  it('is nothing at the first, when a second reader mended it meanwhile', async () => {
    await done(writer, 'submit');
    const copy = await writerOf(storyId, editor);
    await copy.send(() => bodyIn(copy.doc).insert(1, 'x'));
    expect(await since()).toBeNull();
  });

  it('is what changed since it was sent before, once it was returned or withdrawn', async () => {
    await done(writer, 'submit');
    await done(editor, 'request_changes', { reason: 'More.' });
    await rewrite('Words in between.');
    await rewrite('The second words.');
    await done(writer, 'submit');
    expect(await since()).toMatchObject({ why: 'submitted', by: writer.name });
  });

  it('is what changed since the approval, where that is void', async () => {
    await done(writer, 'submit');
    await approve();
    await rewrite('The second words.');
    expect(await since()).toMatchObject({ number: 1 });
  });

  it('is what changed since it came out, for a working copy', async () => {
    await done(writer, 'submit');
    await approve();
    await done(editor, 'publish');
    await rewrite('The second words.');
    await done(writer, 'submit');
    expect(await since()).toMatchObject({ number: 1 });
  });
});

it('the queue calls a text yours that you changed more than a second reader mends', async () => {
  await done(writer, 'submit');
  const rows = (await reviewQueue(editor)).filter(({ id }) => id === storyId);
  expect(await ownAmong(editor, rows)).toEqual([]);
  const copy = await writerOf(storyId, editor);
  await copy.send(() => bodyIn(copy.doc).insert(1, 'Not '));
  expect(await ownAmong(editor, rows)).toEqual([storyId]);
});
