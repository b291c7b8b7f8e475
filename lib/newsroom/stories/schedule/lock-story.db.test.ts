import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readerDb } from '#db/reader.ts';
import { staffDb } from '#db/staff.ts';
import { event, story, workingCopy } from '#db/schema/newsroom/index.ts';
import { readableStory } from '#db/schema/publication/index.ts';
import { setClock } from '#lib/time/clock.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { elapse } from '#lib/testing/elapse.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { bodyOf, makeStory } from '#lib/testing/make-stories.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import type { Actor } from '../../actor.ts';
import { replaceContent } from '../../collaboration/projection/replace.ts';
import { copyOf, typeIn, writerOf } from '../../collaboration/testing/writer.ts';
import { readDeskStory } from '../desk/desk-story.ts';
import { listStories } from '../lists/list-stories.ts';
import { moveStory } from '../move-story.ts';
import { applyDueSchedules } from './apply-due-schedules.ts';
import { lockStory } from './lock-story.ts';
import { takeAction, type RequestedAction } from '../take-action.ts';

useDatabase();

const HOUR = 3_600_000;
let writer: Actor;
let chief: Actor;
let deskId: string;
let sectionId: string;

beforeAll(async () => {
  await makeOrganisation({ timeZone: 'UTC' });
  deskId = await makeDesk();
  sectionId = await makeSection();
  writer = await makeStaff({ roles: [{ role: 'reporter', deskId }] });
  chief = await makeStaff({ roles: ['chief_editor'] });
});

async function take(storyId: string, action: RequestedAction, fields = {}): Promise<void> {
  expect(await takeAction(chief, { action, storyId, fields })).toMatchObject({ ok: true });
}

async function rewrite(storyId: string, words: string): Promise<void> {
  const { content } = await copyOf(storyId);
  await staffDb().transaction((tx) =>
    replaceContent(tx, storyId, { ...content, body: bodyOf(words) }, writer),
  );
}

async function type(storyId: string, words: string): Promise<void> {
  const copy = await writerOf(storyId, writer);
  expect(await copy.send(() => typeIn(copy.doc, words))).toMatchObject({ ok: true });
}

async function approve(storyId: string): Promise<void> {
  await take(storyId, 'submit');
  const [copy] = await staffDb().select().from(workingCopy).where(eq(workingCopy.storyId, storyId));
  await take(storyId, 'approve', { sha256: copy?.sha256 });
}

/** A story that readers have since two hours ago, with an update that is to come in an hour. */
async function withUpdateAhead(kindOfChange = 'update'): Promise<string> {
  const storyId = await makeStory({ by: writer, deskId, content: { sectionId } });
  await approve(storyId);
  await take(storyId, 'publish');
  await elapse(2 * HOUR);
  await rewrite(storyId, 'The council voted twice.');
  await approve(storyId);
  await take(storyId, 'schedule', { at: new Date(Date.now() + HOUR).toISOString(), kindOfChange });
  return storyId;
}

const factsOf = async (storyId: string) =>
  (await staffDb().select().from(story).where(eq(story.id, storyId)))[0];
const kindsOf = async (storyId: string) =>
  (
    await staffDb()
      .select({ kind: event.kind })
      .from(event)
      .where(eq(event.storyId, storyId))
      .orderBy(event.n)
  ).map(({ kind }) => kind);
const shown = async (storyId: string) =>
  (await readerDb().select().from(readableStory).where(eq(readableStory.storyId, storyId)))[0];
const hoursAgo = (at: Date | null | undefined) =>
  Math.round((Date.now() - (at?.getTime() ?? 0)) / HOUR);

describe('a scheduled update whose time has come, and that nobody has written down', () => {
  const ways: [string, (storyId: string, words: string) => Promise<void>][] = [
    ['a replaced text', rewrite],
    ['a keystroke', type],
  ];
  it.each(ways)('%s opens the working copy of what readers have', async (_, change) => {
    const storyId = await withUpdateAhead();
    await elapse(2 * HOUR);
    await change(storyId, 'A third time. ');
    expect(await factsOf(storyId)).toMatchObject({
      deskState: 'draft',
      updating: true,
      nextEditionId: null,
      publishAt: null,
    });
    expect((await kindsOf(storyId)).slice(-2)).toEqual(['story.appeared', 'story.update_opened']);
    expect((await shown(storyId))?.text).toContain('twice');
    await approve(storyId);
    await take(storyId, 'publish', { kindOfChange: 'update' });
  });

  it.each(ways)(
    '%s does so too after the story was held and released meanwhile',
    async (_, change) => {
      const storyId = await withUpdateAhead();
      await take(storyId, 'hold', { reason: 'A doubt.' });
      await take(storyId, 'release', { reason: 'It holds.' });
      await elapse(2 * HOUR);
      await change(storyId, 'A third time. ');
      expect(await factsOf(storyId)).toMatchObject({
        deskState: 'draft',
        updating: true,
        nextEditionId: null,
      });
    },
  );

  it('the next deed finds it live and says first that it appeared', async () => {
    const storyId = await withUpdateAhead();
    await elapse(2 * HOUR);
    await take(storyId, 'hold', { reason: 'A doubt.' });
    expect((await kindsOf(storyId)).slice(-2)).toEqual(['story.appeared', 'story.held']);
    expect(await factsOf(storyId)).toMatchObject({ updating: false, nextEditionId: null });
  });

  it('comes out before a change or after it, never in the midst of one', async () => {
    const storyId = await withUpdateAhead();
    const [due] = await staffDb()
      .select({ at: story.publishAt })
      .from(story)
      .where(eq(story.id, storyId));
    const at = (milliseconds: number) =>
      setClock(new Date((due?.at?.getTime() ?? 0) + milliseconds));
    await staffDb()
      .transaction(async (tx) => {
        at(-1);
        const subject = await lockStory(tx, storyId);
        at(1);
        expect(subject && (await moveStory(tx, subject, 'deschedule')).change).toMatchObject({
          nextEditionId: null,
        });
      })
      .finally(() => setClock(null));
    expect(await factsOf(storyId)).toMatchObject({
      updating: true,
      nextEditionId: null,
      publishAt: null,
    });
  });

  it('is written down once, by whoever comes first', async () => {
    const storyId = await withUpdateAhead();
    await elapse(2 * HOUR);
    await Promise.all([applyDueSchedules(), applyDueSchedules()]);
    expect(await applyDueSchedules()).toBe(0);
    expect((await kindsOf(storyId)).filter((kind) => kind === 'story.appeared')).toHaveLength(1);
  });
});

/** Moves the clock of this machine alone; PostgreSQL's, by which readers see, stays. */
function jump(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
}

/** What the desk, its lists and readers have of a story. */
async function everywhere(storyId: string) {
  const [row] = (await listStories(chief, { status: 'published' })).rows.filter(
    ({ id }) => id === storyId,
  );
  return {
    desk: (await readDeskStory(chief, storyId))?.status,
    list: row?.status ?? null,
    readers: (await shown(storyId))?.text ?? null,
  };
}

describe("a clock that is not PostgreSQL's", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['ahead', 3 * HOUR],
    ['behind', -3 * HOUR],
  ])('that runs %s changes nothing of what is scheduled', async (_, by) => {
    const storyId = await makeStory({ by: writer, deskId, content: { sectionId } });
    await approve(storyId);
    await take(storyId, 'schedule', { at: new Date(Date.now() + HOUR).toISOString() });
    jump(by);
    await applyDueSchedules();
    expect(await everywhere(storyId)).toEqual({ desk: 'scheduled', list: null, readers: null });
    expect(await kindsOf(storyId)).not.toContain('story.appeared');
    await take(storyId, 'deschedule');
  });

  it.each([
    ['ahead', 3 * HOUR],
    ['behind', -3 * HOUR],
  ])('that runs %s publishes at once for readers and the desk', async (_, by) => {
    const storyId = await makeStory({ by: writer, deskId, content: { sectionId } });
    jump(by);
    await approve(storyId);
    await take(storyId, 'publish');
    expect(await everywhere(storyId)).toEqual({
      desk: 'published',
      list: 'published',
      readers: 'The council voted.',
    });
    vi.useRealTimers();
    expect(await everywhere(storyId)).toEqual({
      desk: 'published',
      list: 'published',
      readers: 'The council voted.',
    });
  });
});

describe('what came out by a clock that was set back', () => {
  /**
   * PostgreSQL's clock cannot be set: to set it back by an hour, everything that is stored lies an
   * hour further ahead.
   */
  const setBack = (milliseconds: number) => elapse(-milliseconds);

  async function appearedThenSetBack(): Promise<string> {
    const storyId = await makeStory({ by: writer, deskId, content: { sectionId } });
    await approve(storyId);
    await take(storyId, 'schedule', { at: new Date(Date.now() + HOUR).toISOString() });
    await elapse(2 * HOUR);
    await applyDueSchedules();
    await setBack(2 * HOUR);
    return storyId;
  }

  it('waits again for its time, and comes out at it once', async () => {
    const storyId = await appearedThenSetBack();
    await applyDueSchedules();
    expect(await everywhere(storyId)).toEqual({ desk: 'scheduled', list: null, readers: null });
    expect(await factsOf(storyId)).toMatchObject({
      liveEditionId: null,
      firstPublishedAt: null,
      updating: false,
    });
    await elapse(2 * HOUR);
    await applyDueSchedules();
    expect(await everywhere(storyId)).toEqual({
      desk: 'published',
      list: 'published',
      readers: 'The council voted.',
    });
    expect((await kindsOf(storyId)).slice(-3)).toEqual([
      'story.appeared',
      'story.clock_set_back',
      'story.appeared',
    ]);
  });

  it('can be taken out of the schedule by the next deed, before anything wrote it down', async () => {
    const storyId = await appearedThenSetBack();
    await take(storyId, 'deschedule');
    expect(await everywhere(storyId)).toEqual({ desk: 'approved', list: null, readers: null });
  });

  it('gives readers what they had before, where it was an update', async () => {
    const storyId = await withUpdateAhead();
    await elapse(2 * HOUR);
    await applyDueSchedules();
    await setBack(2 * HOUR);
    await applyDueSchedules();
    expect(await factsOf(storyId)).toMatchObject({ updating: true, status: 'published' });
    expect(await everywhere(storyId)).toEqual({
      desk: 'published',
      list: 'published',
      readers: 'The council voted.',
    });
    expect((await readDeskStory(chief, storyId))?.scheduled).toBe(true);
    await elapse(2 * HOUR);
    await applyDueSchedules();
    expect((await everywhere(storyId)).readers).toBe('The council voted twice.');
    expect(await factsOf(storyId)).toMatchObject({ updating: false });
  });

  it('is said on the desk where its text was changed meanwhile, and the change stays', async () => {
    const storyId = await makeStory({ by: writer, deskId, content: { sectionId } });
    await approve(storyId);
    await take(storyId, 'schedule', { at: new Date(Date.now() + HOUR).toISOString() });
    await elapse(2 * HOUR);
    await rewrite(storyId, 'A third time.');
    await setBack(2 * HOUR);
    await applyDueSchedules();
    expect((await readDeskStory(chief, storyId))?.readersFrom?.getTime()).toBeGreaterThan(
      Date.now(),
    );
    await approve(storyId);
    await take(storyId, 'publish', { kindOfChange: 'update' });
    expect(await everywhere(storyId)).toEqual({
      desk: 'published',
      list: 'published',
      readers: 'A third time.',
    });
  });
});

describe('the date of change on the desk', () => {
  const told = async (storyId: string) =>
    hoursAgo((await readDeskStory(chief, storyId))?.publicUpdatedAt);

  it('is the one that readers see, from the moment that a scheduled update comes due', async () => {
    const storyId = await withUpdateAhead();
    expect(await told(storyId)).toBe(2);
    await elapse(4 * HOUR);
    expect(await told(storyId)).toBe(3);
    expect((await shown(storyId))?.updatedAt).toEqual(
      (await readDeskStory(chief, storyId))?.publicUpdatedAt,
    );
    await applyDueSchedules();
    expect((await factsOf(storyId))?.publicUpdatedAt).toEqual((await shown(storyId))?.updatedAt);
  });

  it('does not move by a scheduled minor fix', async () => {
    const storyId = await withUpdateAhead('minor');
    await elapse(4 * HOUR);
    await applyDueSchedules();
    expect(await told(storyId)).toBe(6);
    expect(hoursAgo((await factsOf(storyId))?.publicUpdatedAt)).toBe(6);
  });

  it('stays that of a scheduled update when a minor fix follows it', async () => {
    const storyId = await withUpdateAhead();
    await elapse(4 * HOUR);
    const before = await shown(storyId);
    await rewrite(storyId, 'The council voted twice!');
    await approve(storyId);
    await take(storyId, 'publish', { kindOfChange: 'minor' });
    const after = await shown(storyId);
    expect(after?.text).toContain('twice!');
    expect([after?.updatedAt, after?.firstPublishedAt]).toEqual([
      before?.updatedAt,
      before?.firstPublishedAt,
    ]);
    expect((await factsOf(storyId))?.publicUpdatedAt).toEqual(before?.updatedAt);
    expect(await told(storyId)).toBe(3);
  });
});
