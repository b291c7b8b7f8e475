import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { readerDb } from '#db/reader.ts';
import { staffDb } from '#db/staff.ts';
import { event, story } from '#db/schema/newsroom/index.ts';
import { readableStory, readableWithdrawal } from '#db/schema/publication/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { elapse } from '#lib/testing/elapse.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { bodyOf, makeStory } from '#lib/testing/make-stories.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import type { Actor } from '../../actor.ts';
import { replaceContent } from '../../collaboration/projection/replace.ts';
import { copyOf } from '../../collaboration/testing/writer.ts';
import { takeAction, type RequestedAction } from '../take-action.ts';

useDatabase();

const HOUR = 3_600_000;
let writer: Actor;
let editor: Actor;
let deskId: string;
let sectionId: string;

beforeAll(async () => {
  await makeOrganisation({ timeZone: 'UTC' });
  deskId = await makeDesk();
  sectionId = await makeSection();
  writer = await makeStaff({ roles: [{ role: 'reporter', deskId }] });
  editor = await makeStaff({ roles: [{ role: 'editor', deskId }] });
});

const take = (storyId: string, action: RequestedAction, fields = {}) =>
  takeAction(editor, { action, storyId, fields });

async function done(storyId: string, action: RequestedAction, fields = {}): Promise<void> {
  expect(await take(storyId, action, fields)).toMatchObject({ ok: true });
}

async function rewrite(storyId: string, words: string): Promise<void> {
  const { content } = await copyOf(storyId);
  await staffDb().transaction((tx) =>
    replaceContent(tx, storyId, { ...content, body: bodyOf(words) }, writer),
  );
}

async function approve(storyId: string): Promise<void> {
  // A changed text that was approved waits for review by itself.
  if ((await factsOf(storyId))?.deskState !== 'in_review') await done(storyId, 'submit');
  await done(storyId, 'approve', { sha256: (await copyOf(storyId)).sha256 });
}

async function approved(): Promise<string> {
  const storyId = await makeStory({ by: writer, deskId, content: { sectionId } });
  await approve(storyId);
  return storyId;
}

async function published(): Promise<string> {
  const storyId = await approved();
  await done(storyId, 'publish');
  return storyId;
}

const shown = async (storyId: string) =>
  (await readerDb().select().from(readableStory).where(eq(readableStory.storyId, storyId)))[0];
const factsOf = async (storyId: string) =>
  (await staffDb().select().from(story).where(eq(story.id, storyId)))[0];
const lastEvent = async (storyId: string) =>
  (await staffDb().select().from(event).where(eq(event.storyId, storyId)).orderBy(event.n)).at(-1);
const inAnHour = () => ({ at: new Date(Date.now() + HOUR).toISOString() });

describe('a held story is corrected', () => {
  it.each(['update', 'correction', 'clarification', 'minor'])(
    'by its approved working copy, published as %s',
    async (kindOfChange) => {
      const storyId = await published();
      const before = await shown(storyId);
      await done(storyId, 'hold', { reason: 'The figure is doubted.' });
      await rewrite(storyId, 'It was 318 votes.');
      await approve(storyId);
      expect(await take(storyId, 'publish', {})).toMatchObject({
        ok: false,
        error: { sentence: 'Say which kind of change this is.' },
      });
      expect(await shown(storyId)).toBeUndefined();
      await done(storyId, 'publish', {
        kindOfChange,
        ...(kindOfChange === 'correction' || kindOfChange === 'clarification'
          ? { correctionText: 'It was 318.' }
          : {}),
      });
      expect(await shown(storyId)).toMatchObject({
        text: 'It was 318 votes.',
        guid: before?.guid,
        slug: before?.slug,
        firstPublishedAt: before?.firstPublishedAt,
      });
      expect(await factsOf(storyId)).toMatchObject({
        heldAt: null,
        updating: false,
        status: 'published',
      });
      expect(await lastEvent(storyId)).toMatchObject({
        kind: 'story.republished',
        from: 'held',
        to: 'published',
        payload: { kind: kindOfChange, released: true },
      });
      expect(
        await readerDb()
          .select()
          .from(readableWithdrawal)
          .where(eq(readableWithdrawal.storyId, storyId)),
      ).toEqual([]);
    },
  );

  it('as its first publication, which clears the time that it waited for', async () => {
    const storyId = await approved();
    await done(storyId, 'schedule', inAnHour());
    await done(storyId, 'hold', { reason: 'A doubt.' });
    await done(storyId, 'deschedule');
    await rewrite(storyId, 'It was 318 votes.');
    await approve(storyId);
    await done(storyId, 'publish');
    expect(await shown(storyId)).toMatchObject({ text: 'It was 318 votes.' });
    expect(await factsOf(storyId)).toMatchObject({
      heldAt: null,
      nextEditionId: null,
      publishAt: null,
      status: 'published',
    });
  });

  it.each([
    ['before its time', 0],
    ['after its time', 3 * HOUR],
  ])('at once, %s: what was scheduled and held goes out by being published', async (_, wait) => {
    const storyId = await approved();
    await done(storyId, 'schedule', inAnHour());
    await done(storyId, 'hold', { reason: 'A doubt.' });
    await elapse(wait);
    await done(storyId, 'publish');
    const out = await shown(storyId);
    expect(out?.n).toBe(2);
    await elapse(3 * HOUR);
    expect((await shown(storyId))?.n).toBe(2);
  });

  it('while an update waits: the update takes its place now and does not come a second time', async () => {
    const storyId = await published();
    await rewrite(storyId, 'The council voted twice.');
    await approve(storyId);
    await done(storyId, 'schedule', { ...inAnHour(), kindOfChange: 'update' });
    await done(storyId, 'hold', { reason: 'A doubt.' });
    await done(storyId, 'publish', {
      kindOfChange: 'correction',
      correctionText: 'It voted twice.',
    });
    expect(await shown(storyId)).toMatchObject({ text: 'The council voted twice.', n: 3 });
    await elapse(3 * HOUR);
    expect(await shown(storyId)).toMatchObject({ n: 3 });
  });
});

describe('a story comes back from Unpublished', () => {
  async function away(): Promise<string> {
    const storyId = await published();
    await done(storyId, 'unpublish', { reason: 'A doubt.' });
    return storyId;
  }

  it('without a word where its text is the one that readers had', async () => {
    const storyId = await away();
    await done(storyId, 'restore');
    expect(await shown(storyId)).toMatchObject({ n: 1 });
  });

  it('as the kind of change that it is where the text changed', async () => {
    const storyId = await away();
    await rewrite(storyId, 'It was 318 votes.');
    await approve(storyId);
    expect(await take(storyId, 'restore')).toMatchObject({
      ok: false,
      error: { sentence: 'Say which kind of change this is.' },
    });
    expect(await take(storyId, 'restore', { kindOfChange: 'correction' })).toMatchObject({
      ok: false,
      error: { field: 'correctionText' },
    });
    await done(storyId, 'restore', { kindOfChange: 'correction', correctionText: 'It was 318.' });
    expect(await shown(storyId)).toMatchObject({ text: 'It was 318 votes.', n: 2 });
    expect(await lastEvent(storyId)).toMatchObject({
      kind: 'story.republished',
      payload: { kind: 'correction' },
    });
  });

  it('without a word where a change was taken back by hand', async () => {
    const storyId = await away();
    const { content } = await copyOf(storyId);
    await rewrite(storyId, 'It was 318 votes.');
    await staffDb().transaction((tx) => replaceContent(tx, storyId, content, writer));
    await approve(storyId);
    await done(storyId, 'restore');
    expect(await factsOf(storyId)).toMatchObject({ updating: false, status: 'published' });
    expect(await shown(storyId)).toMatchObject({ n: 1 });
  });
});
