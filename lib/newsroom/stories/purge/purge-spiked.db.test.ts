import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import {
  documentState,
  event,
  findable,
  outbox,
  story,
  storyVersion,
  workingCopy,
} from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { bodyOf, makeStory } from '#lib/testing/make-stories.ts';
import type { Actor } from '../../actor.ts';
import { typeIn, writerOf } from '../../collaboration/testing/writer.ts';
import { recipientsOf } from '../../mail/recipients.ts';
import { readDeskStory } from '../desk/desk-story.ts';
import { listStories } from '../lists/list-stories.ts';
import { purgeSpiked } from './purge-spiked.ts';
import { startStory } from '../actions/start.ts';
import { takeAction } from '../take-action.ts';

useDatabase();

const DAY = 86_400_000;
let deskId: string;
let writer: Actor;
let other: Actor;
let chief: Actor;

beforeAll(async () => {
  await makeOrganisation();
  deskId = await makeDesk();
  [writer, other] = [
    await makeStaff({ roles: [{ role: 'reporter', deskId }] }),
    await makeStaff({ roles: [{ role: 'editor', deskId }] }),
  ];
  chief = await makeStaff({ roles: ['chief_editor'] });
});
beforeEach(() => staffDb().update(story).set({ spikedAt: null }));

const isThere = async (storyId: string) =>
  (await staffDb().$count(story, eq(story.id, storyId))) === 1;
const eventsOf = (storyId: string) =>
  staffDb().select().from(event).where(eq(event.storyId, storyId)).orderBy(event.n);

async function spiked(daysAgo: number): Promise<string> {
  const storyId = await makeStory({ by: writer, deskId });
  await (await writerOf(storyId, writer)).sendAs(writer);
  expect(
    await takeAction(writer, { action: 'spike', storyId, fields: { reason: 'Overtaken.' } }),
  ).toMatchObject({ ok: true });
  await staffDb()
    .update(story)
    .set({ spikedAt: new Date(Date.now() - daysAgo * DAY) })
    .where(eq(story.id, storyId));
  return storyId;
}

describe('a spiked story', () => {
  it('is deleted after thirty days with all that belongs to it; the log stays and says so', async () => {
    const storyId = await spiked(30.1);
    await purgeSpiked();
    expect(await isThere(storyId)).toBe(false);
    for (const [table, column] of [
      [workingCopy, workingCopy.storyId],
      [documentState, documentState.storyId],
      [storyVersion, storyVersion.storyId],
      [findable, findable.storyId],
    ] as const) {
      expect(await staffDb().$count(table, eq(column, storyId))).toBe(0);
    }
    expect((await eventsOf(storyId)).map(({ kind }) => kind)).toEqual([
      'story.spiked',
      'story.purged',
    ]);
  });

  it.each([1, 26.9])('stays after %d days without a word', async (days) => {
    const storyId = await spiked(days);
    await purgeSpiked();
    expect([await isThere(storyId), (await eventsOf(storyId)).length]).toEqual([true, 1]);
  });

  it('is warned of three days before, once, by the log and by mail to who wrote it, and can be restored', async () => {
    const storyId = await spiked(27.1);
    await purgeSpiked();
    await purgeSpiked();
    const [, warned, ...more] = await eventsOf(storyId);
    expect(more).toEqual([]);
    expect(warned?.kind).toBe('story.purge_near');
    expect(
      await staffDb()
        .select({ target: outbox.target })
        .from(outbox)
        .where(eq(outbox.eventN, warned?.n ?? 0)),
    ).toContainEqual({ target: 'mail' });
    expect(warned && (await recipientsOf(warned))).toEqual([
      { name: writer.name, email: writer.email },
    ]);
    expect(
      (await listStories(writer, { status: 'spiked' })).rows.find(({ id }) => id === storyId)
        ?.spikedAt,
    ).not.toBeNull();
    expect(await takeAction(writer, { action: 'unspike', storyId, fields: {} })).toMatchObject({
      ok: true,
    });
    await purgeSpiked();
    expect(await isThere(storyId)).toBe(true);
    await takeAction(writer, { action: 'spike', storyId, fields: { reason: 'Again.' } });
    await staffDb()
      .update(story)
      .set({ spikedAt: new Date(Date.now() - 28 * DAY) })
      .where(eq(story.id, storyId));
    await purgeSpiked();
    expect(
      (await eventsOf(storyId)).filter(({ kind }) => kind === 'story.purge_near'),
    ).toHaveLength(2);
  });

  it('is never one that was public', async () => {
    const storyId = await makeStory({
      by: writer,
      deskId,
      facts: {
        deskState: 'approved',
        firstPublishedAt: new Date(0),
        liveEditionId: '0193b3a0-0000-7000-8000-000000000001',
        spikedAt: new Date(0),
      },
    });
    await purgeSpiked();
    expect(await isThere(storyId)).toBe(true);
    await expect(
      staffDb().update(story).set({ deskState: 'spiked' }).where(eq(story.id, storyId)),
    ).rejects.toMatchObject({
      cause: { message: expect.stringContaining('spiked_was_never_live') },
    });
  });
});

describe('a draft that was only opened', () => {
  async function opened(): Promise<string> {
    const started = await startStory(writer, {});
    if (!started.ok) throw new Error(started.error.sentence);
    return started.value.storyId;
  }

  it('is deleted by who began it, without a reason', async () => {
    const storyId = await opened();
    expect((await readDeskStory(writer, storyId))?.mayDelete).toBe(true);
    expect(await takeAction(writer, { action: 'delete_draft', storyId, fields: {} })).toMatchObject(
      { ok: true },
    );
    expect(await isThere(storyId)).toBe(false);
    expect((await eventsOf(storyId)).map(({ kind }) => kind)).toEqual([
      'story.started',
      'story.deleted',
    ]);
  });

  it.each<[string, () => Actor, (storyId: string) => Promise<unknown>]>([
    [
      'a word stands in it',
      () => writer,
      async (storyId) => {
        const copy = await writerOf(storyId, writer);
        return copy.send(() => typeIn(copy.doc, 'A word'));
      },
    ],
    [
      'it was sent for review',
      () => writer,
      (storyId) =>
        staffDb().update(story).set({ deskState: 'in_review' }).where(eq(story.id, storyId)),
    ],
    [
      'a note was left to the desk',
      () => writer,
      (storyId) =>
        staffDb()
          .update(workingCopy)
          .set({ note: 'Call Ana.' })
          .where(eq(workingCopy.storyId, storyId)),
    ],
    ['somebody else began it', () => other, async () => undefined],
    ['the chief editor did not begin it', () => chief, async () => undefined],
  ])('stays when %s', async (_, actor, change) => {
    const storyId = await opened();
    await change(storyId);
    expect((await readDeskStory(actor(), storyId))?.mayDelete).toBe(false);
    expect(
      await takeAction(actor(), { action: 'delete_draft', storyId, fields: {} }),
    ).toMatchObject({ ok: false });
    expect(await isThere(storyId)).toBe(true);
  });

  it('is empty with what the house filled in, and not with a picture or a tag', async () => {
    const storyId = await makeStory({
      by: writer,
      deskId,
      content: { headline: '', slug: '', slugline: '', body: bodyOf(' ') },
    });
    expect((await readDeskStory(writer, storyId))?.mayDelete).toBe(true);
    const tagged = await makeStory({
      by: writer,
      deskId,
      content: {
        headline: '',
        slug: '',
        slugline: '',
        body: bodyOf(' '),
        topics: ['0193b3a0-0000-7000-8000-000000000001'],
      },
    });
    expect((await readDeskStory(writer, tagged))?.mayDelete).toBe(false);
  });
});
