import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { readerDb } from '#db/reader.ts';
import { staffDb } from '#db/staff.ts';
import { readableStory, readableWithdrawal } from '#db/schema/publication/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { bodyOf } from '#lib/testing/make-stories.ts';
import { makeSection, makeTopic } from '#lib/testing/make-subjects.ts';
import type { Actor } from '../../actor.ts';
import { replaceContent } from '../../collaboration/projection/replace.ts';
import { loadStory } from '../story-row.ts';
import { startStory } from './start.ts';
import { takeAction, type RequestedAction } from '../take-action.ts';

useDatabase();

const HOUR = 3_600_000;
let [reporter, editor]: Actor[] = [];
let sectionId: string;
let topicId: string;

beforeAll(async () => {
  await makeOrganisation({ timeZone: 'UTC' });
  const deskId = await makeDesk('World');
  reporter = await makeStaff({ roles: [{ role: 'reporter', deskId }] });
  editor = await makeStaff({ roles: [{ role: 'editor', deskId }] });
  [sectionId, topicId] = [await makeSection('World'), await makeTopic()];
});

const person = (actor: Actor | undefined): Actor => {
  if (!actor) throw new Error('nobody is here');
  return actor;
};

async function read(storyId: string) {
  const subject = await loadStory(staffDb(), storyId);
  if (!subject) throw new Error('the story is gone');
  return subject.copy;
}

async function take(
  storyId: string,
  action: RequestedAction,
  actor: Actor | undefined,
  fields: Record<string, string> = {},
): Promise<void> {
  const done = await takeAction(person(actor), { action, storyId, fields });
  if (!done.ok) throw new Error(`${action}: ${done.error.sentence}`);
}

/** Writes a text and brings it to where it can be published. */
async function approved(storyId: string, headline: string, slug: string): Promise<void> {
  const { content } = await read(storyId);
  const written = {
    ...content,
    sectionId,
    topics: [topicId],
    headline,
    slug,
    body: bodyOf(`${headline}.`),
  };
  await staffDb().transaction((tx) => replaceContent(tx, storyId, written, person(reporter)));
  await take(storyId, 'submit', reporter);
  await take(storyId, 'approve', editor, { sha256: (await read(storyId)).sha256 });
}

async function begin(headline: string, slug: string): Promise<string> {
  const started = await startStory(person(reporter), {});
  if (!started.ok) throw new Error(started.error.sentence);
  await approved(started.value.storyId, headline, slug);
  return started.value.storyId;
}

const shown = async (storyId: string) =>
  (await readerDb().select().from(readableStory).where(eq(readableStory.storyId, storyId)))[0];

it('stories that are published at the same moment under one slug have an address each', async () => {
  const ids = await Promise.all(
    Array.from({ length: 3 }, () => begin('Council keeps the old bridge', 'old-bridge')),
  );
  await Promise.all(ids.map((id) => take(id, 'publish', editor)));
  const slugs = await Promise.all(ids.map(async (id) => (await shown(id))?.slug));
  expect(slugs.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    'old-bridge',
    'old-bridge-2',
    'old-bridge-3',
  ]);
});

it('a held story keeps the slug of an update to come to itself', async () => {
  const storyId = await begin('Votes are counted', 'votes');
  await take(storyId, 'publish', editor);
  await approved(storyId, 'Minister resigns', 'minister-resigns');
  await take(storyId, 'schedule', editor, {
    at: new Date(Date.now() + HOUR).toISOString(),
    kindOfChange: 'update',
  });
  await take(storyId, 'hold', editor, { reason: 'A doubt.' });
  const [tombstone] = await readerDb()
    .select()
    .from(readableWithdrawal)
    .where(eq(readableWithdrawal.storyId, storyId));
  expect(tombstone?.slug).toBe('votes');
});
