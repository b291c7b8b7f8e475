import { beforeAll, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import type { Actor } from '../actor.ts';
import { appendEvents, type NewEvent } from './append.ts';
import { EventFilters, listEvents } from './list-events.ts';

useDatabase();

let world: string;
let press: string;
let chief: Actor;
let editor: Actor;
let reporter: Actor;
let curator: Actor;
let mine: string;
let theirs: string;

const tell = (actor: Actor, ...events: NewEvent[]) =>
  staffDb().transaction((tx) => appendEvents(tx, actor.staffId, events));
const kinds = async (actor: Actor, filters: object = {}) =>
  (await listEvents(actor, EventFilters.parse(filters))).rows.map(({ kind }) => kind);

beforeAll(async () => {
  [world, press] = [await makeDesk('World'), await makeDesk('Press')];
  chief = await makeStaff({ name: 'Amara', roles: ['chief_editor'] });
  editor = await makeStaff({ name: 'Vera', roles: [{ role: 'editor', deskId: world }] });
  reporter = await makeStaff({ name: 'Inés', roles: [{ role: 'reporter', deskId: world }] });
  curator = await makeStaff({ name: 'Ilze', roles: ['curator'] });
  mine = await makeStory({
    by: reporter,
    deskId: world,
    content: { headline: 'Mine, renamed since' },
  });
  theirs = await makeStory({ by: chief, deskId: press });
  await tell(reporter, {
    kind: 'story.submitted',
    storyId: mine,
    deskId: world,
    subject: 'Mine',
    from: 'draft',
    to: 'in_review',
    reason: 'Exact now.',
  });
  await tell(editor, { kind: 'story.approved', storyId: mine, deskId: world, subject: 'Mine' });
  await tell(
    chief,
    { kind: 'story.killed', storyId: theirs, deskId: press, subject: 'Theirs' },
    { kind: 'tag.merged', subject: 'Counting', from: 'Tally', to: 'Counting' },
  );
});

describe('the log', () => {
  it('is read newest first, all of it by the chief editor', async () => {
    expect(await kinds(chief)).toEqual([
      'tag.merged',
      'story.killed',
      'story.approved',
      'story.submitted',
    ]);
  });

  it('shows an editor the own desk, a reporter the own stories, a curator nothing', async () => {
    expect(await kinds(editor)).toEqual(['story.approved', 'story.submitted']);
    expect(await kinds(reporter)).toEqual(['story.approved', 'story.submitted']);
    expect(await kinds(curator)).toEqual([]);
  });

  it('is filtered by what, who and story', async () => {
    expect(await kinds(chief, { what: 'tag' })).toEqual(['tag.merged']);
    expect(await kinds(chief, { what: 'story.killed' })).toEqual(['story.killed']);
    expect(await kinds(chief, { what: 'nothing' })).toEqual([]);
    expect(await kinds(chief, { who: editor.staffId })).toEqual(['story.approved']);
    expect(await kinds(chief, { story: mine })).toEqual(['story.approved', 'story.submitted']);
    expect(await kinds(editor, { story: theirs })).toEqual([]);
    expect(EventFilters.parse({ what: "'; --", who: 'me', before: '-1' })).toEqual({});
  });

  it('keeps the new headline of a story that went to another desk from who may not read it there', async () => {
    const moved = await makeStory({
      by: chief,
      deskId: press,
      content: { headline: 'What Press made of it' },
    });
    await tell(editor, {
      kind: 'story.moved_desk',
      storyId: moved,
      deskId: world,
      subject: 'As World knew it',
    });
    const named = async (actor: Actor) =>
      (await listEvents(actor, { story: moved })).rows.map(({ subject }) => subject);
    expect(await named(editor)).toEqual(['As World knew it']);
    expect(await named(chief)).toEqual(['What Press made of it']);
  });

  it('names a story as it is named now, and who did it', async () => {
    const { rows } = await listEvents(reporter, {});
    expect(rows[1]).toMatchObject({
      subject: 'Mine, renamed since',
      by: 'Inés',
      from: 'draft',
      to: 'in_review',
      reason: 'Exact now.',
    });
  });

  it('goes on page by page without a gap', async () => {
    await tell(
      reporter,
      ...Array.from({ length: 60 }, (_, i) => ({
        kind: 'house.changed' as const,
        subject: String(i),
      })),
    );
    const first = await listEvents(chief, {});
    const second = await listEvents(chief, { before: first.next ?? undefined });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 15, null]);
    expect(first.rows.at(-1)?.n).toBe((second.rows[0]?.n ?? 0) + 1);
  });
});
