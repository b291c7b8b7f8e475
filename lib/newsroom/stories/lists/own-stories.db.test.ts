import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { contributor, event, story } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import { makeContributor, makeSection } from '#lib/testing/make-subjects.ts';
import type { Actor } from '../../actor.ts';
import { positionsOf, reachOf } from '../../collaboration/presence/positions.ts';
import { writerOf } from '../../collaboration/testing/writer.ts';
import { EventFilters, listEvents } from '../../events/list-events.ts';
import { recipientsOf } from '../../mail/recipients.ts';
import { readDeskStory } from '../desk/desk-story.ts';
import { listStories } from './list-stories.ts';
import { moveToDesk } from '../actions/move-desk/move-to-desk.ts';
import { myWork } from './my-work.ts';
import { searchStories } from './search-stories.ts';
import { takeAction } from '../take-action.ts';

useDatabase();

let world: string;
let courts: string;
let chief: Actor;
let author: Actor;
let byline: string;

beforeAll(async () => {
  await makeOrganisation({ timeZone: 'UTC' });
  [world, courts] = [await makeDesk('World'), await makeDesk('Courts')];
  chief = await makeStaff({ roles: ['chief_editor'] });
  author = await makeStaff({ roles: [{ role: 'reporter', deskId: world }] });
  byline = await makeContributor();
  await staffDb()
    .update(contributor)
    .set({ staffId: author.staffId })
    .where(eq(contributor.id, byline));
});

const headlines = async (filters = {}) =>
  (await listStories(author, filters)).rows.map(({ headline }) => headline).toSorted();

describe('who began a story or stands in its byline', () => {
  it('finds, reads, writes and submits it on a desk where they have no part', async () => {
    const sectionId = await makeSection();
    const begun = await makeStory({
      by: author,
      deskId: courts,
      content: { headline: 'Begun and sent away', sectionId },
    });
    const signed = await makeStory({
      by: chief,
      deskId: courts,
      content: { headline: 'Signed by two', authors: [byline], sectionId },
    });
    const strange = await makeStory({
      by: chief,
      deskId: courts,
      content: { headline: 'Of others', sectionId },
    });
    expect(await headlines()).toEqual(['Begun and sent away', 'Signed by two']);
    expect(await headlines({ status: 'draft' })).toEqual(['Begun and sent away', 'Signed by two']);
    expect(await headlines({ desk: courts })).toEqual(['Begun and sent away', 'Signed by two']);
    expect(await headlines({ desk: world })).toEqual([]);
    expect(await headlines({ author: byline })).toEqual(['Signed by two']);
    expect((await searchStories(author, 'sent away')).map(({ id }) => id)).toEqual([begun]);
    expect((await searchStories(author, 'signed two')).map(({ id }) => id)).toEqual([signed]);
    expect((await myWork(author)).drafts.map(({ id }) => id).toSorted()).toEqual(
      [begun, signed].toSorted(),
    );
    for (const id of [begun, signed]) {
      expect((await readDeskStory(author, id))?.mayEdit).toBe(true);
      expect(reachOf(author, (await positionsOf(staffDb(), [id])).get(id))).toBe('write');
      expect(await (await writerOf(id, chief)).sendAs(author)).toMatchObject({ ok: true });
      expect(await takeAction(author, { action: 'submit', storyId: id, fields: {} })).toMatchObject(
        { ok: true },
      );
      expect(
        (await listEvents(author, EventFilters.parse({ story: id }))).rows.map(({ kind }) => kind),
      ).toContain('story.submitted');
      expect(
        await takeAction(author, { action: 'spike', storyId: id, fields: { reason: 'No.' } }),
      ).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    }
    expect(await readDeskStory(author, strange)).toBeNull();
    expect(
      await takeAction(author, { action: 'submit', storyId: strange, fields: {} }),
    ).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  it('sees it once, in the order of the last change, page after page', async () => {
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const ids: string[] = [];
    for (let i = 0; i < 56; i += 1) {
      ids.push(
        await makeStory({
          by: author,
          deskId: i % 2 ? world : courts,
          content: { headline: `Page ${i}`, authors: i % 3 ? [byline] : [] },
          facts: { changedAt: at(i) },
        }),
      );
    }
    const first = await listStories(author, { q: 'page' });
    const second = await listStories(author, { q: 'page', after: first.next ?? '' });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 6, null]);
  });

  it('until they left the byline', async () => {
    const id = await makeStory({ by: chief, deskId: courts, content: { authors: [byline] } });
    expect(await readDeskStory(author, id)).not.toBeNull();
    const other = await makeStory({ by: chief, deskId: courts });
    expect(await readDeskStory(author, other)).toBeNull();
  });

  it('keeps it when it goes to another desk', async () => {
    const id = await makeStory({ by: author, deskId: world });
    expect(await moveToDesk(chief, { storyId: id, deskId: courts })).toMatchObject({ ok: true });
    expect((await readDeskStory(author, id))?.mayEdit).toBe(true);
  });

  it('keeps it on its desk once it is killed: nothing is offered, and nothing sent', async () => {
    const facts = {
      killedAt: new Date(),
      killKind: 'kill' as const,
      publicNotice: 'It was forged.',
    };
    const id = await makeStory({ by: author, deskId: world, facts });
    expect((await readDeskStory(author, id))?.maySend).toBe(false);
    expect(await moveToDesk(author, { storyId: id, deskId: courts })).toMatchObject({
      ok: false,
      error: {
        field: 'deskId',
        sentence: 'Desk: a killed story stays with its desk. Nothing was sent.',
      },
    });
  });

  it(
    'sends it to any desk: its people are told and read it, those of the old desk do not, and ' +
      'it can come back',
    async () => {
      const there = await makeStaff({
        name: 'Of the courts',
        roles: [{ role: 'editor', deskId: courts }],
      });
      const here = await makeStaff({ roles: [{ role: 'editor', deskId: world }] });
      const id = await makeStory({ by: author, deskId: world });
      const send = (actor: Actor, deskId: string) =>
        takeAction(actor, {
          action: 'move_desk',
          storyId: id,
          fields: { deskId, note: 'A court case now.' },
        });
      expect(await send(author, world)).toMatchObject({ ok: false, error: { field: 'deskId' } });
      expect(await send(author, courts)).toMatchObject({
        ok: true,
        value: { desk: 'Courts', mayRead: true },
      });
      const [told] = await staffDb()
        .select()
        .from(event)
        .where(and(eq(event.storyId, id), eq(event.kind, 'story.moved_desk')));
      expect(told).toMatchObject({
        from: 'World',
        to: 'Courts',
        deskId: courts,
        reason: 'A court case now.',
        actorId: author.staffId,
      });
      expect(
        (await recipientsOf(told as NonNullable<typeof told>)).map(({ name }) => name),
      ).toEqual(expect.arrayContaining(['Of the courts']));
      expect([
        (await readDeskStory(author, id))?.maySend,
        (await readDeskStory(there, id))?.mayEdit,
        await readDeskStory(here, id),
      ]).toEqual([true, true, null]);
      expect(await send(here, world)).toMatchObject({ ok: false, error: { code: 'not_found' } });
      const came = async (actor: Actor) =>
        (await myWork(actor)).arrived.some((row) => row.id === id);
      expect([await came(there), await came(here), await came(author)]).toEqual([
        true,
        false,
        false,
      ]);
      expect(await send(there, world)).toMatchObject({ ok: true, value: { mayRead: false } });
      expect((await readDeskStory(here, id))?.mayEdit).toBe(true);
    },
  );
});

describe('my work', () => {
  it('shows held and scheduled stories to those who can act, and the held one to its writer', async () => {
    const editor = await makeStaff({ roles: [{ role: 'editor', deskId: world }] });
    const sub = await makeStaff({ roles: [{ role: 'sub_editor', deskId: world }] });
    const held = await makeStory({
      by: author,
      deskId: world,
      content: { headline: 'Held' },
      facts: {
        deskState: 'approved',
        heldAt: new Date(),
        firstPublishedAt: new Date(),
        liveEditionId: '0193b3a0-0000-7000-8000-000000000001',
      },
    });
    const due = await makeStory({
      by: chief,
      deskId: world,
      content: { headline: 'Later' },
      facts: {
        deskState: 'approved',
        publishAt: new Date(Date.now() + 3_600_000),
        nextEditionId: '0193b3a0-0000-7000-8000-000000000002',
      },
    });
    const [editors, writers, subs] = [
      await myWork(editor),
      await myWork(author),
      await myWork(sub),
    ];
    expect([editors.held, writers.held, subs.held].map((rows) => rows.map(({ id }) => id))).toEqual(
      [[held], [held], []],
    );
    expect(
      [editors.scheduled, writers.scheduled, subs.scheduled].map((rows) =>
        rows.map(({ id }) => id),
      ),
    ).toEqual([[due], [], []]);
    await staffDb().update(story).set({ heldAt: null }).where(eq(story.id, held));
  });
});
