import { desc, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readerDb } from '#db/reader.ts';
import { staffDb } from '#db/staff.ts';
import { event, findable, story as stories, tag, workingCopy } from '#db/schema/newsroom/index.ts';
import { readableSubjectAddress } from '#db/schema/publication/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import {
  fresh,
  makeDesk,
  makeOrganisation,
  makeStaff,
} from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import type { Actor } from '../actor.ts';
import { createTag } from './create-tag.ts';
import { editTag } from './edit-tag.ts';
import { mergeTags } from './merge-tags.ts';
import { namesOf, searchTags } from './options.ts';
import { tagTree } from './tag-tree.ts';

useDatabase();

let curator: Actor;
let reporter: Actor;
let desk: string;

async function made(
  name: string,
  more: { kind?: 'topic' | 'country'; parentId?: string; slug?: string; code?: string } = {},
): Promise<string> {
  const result = await createTag(curator, { kind: 'topic', name, ...more });
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value.id;
}
const rowOf = async (id: string) => (await staffDb().select().from(tag).where(eq(tag.id, id)))[0];
const edited = async (id: string, change: object) => {
  const row = await rowOf(id);
  if (!row) throw new Error('no such tag');
  return editTag(curator, {
    id,
    name: row.name,
    slug: row.slug,
    description: row.description,
    parentId: row.parentId,
    code: row.code ?? '',
    ...change,
  });
};
/** Where a reader who follows an address is led. */
const leadsTo = async (slug: string) =>
  (
    await readerDb()
      .select()
      .from(readableSubjectAddress)
      .where(eq(readableSubjectAddress.slug, slug))
  )[0]?.currentSlug;
const lastEvents = async (n = 1) =>
  (await staffDb().select().from(event).orderBy(desc(event.n)).limit(n)).map(({ kind }) => kind);

beforeAll(async () => {
  await makeOrganisation();
  desk = await makeDesk('World');
  curator = await makeStaff({ name: 'Ilze', roles: ['curator'] });
  reporter = await makeStaff({ name: 'Inés', roles: [{ role: 'reporter', deskId: desk }] });
});

describe('a tag', () => {
  it('is made by a curator, with an address of its own, seen by readers', async () => {
    const id = await made('Vote counting');
    expect((await rowOf(id))?.slug).toBe('vote-counting');
    expect(await leadsTo('vote-counting')).toBe('vote-counting');
    expect(await createTag(reporter, { kind: 'topic', name: 'Mine' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });

  it('has no twin of its kind; another kind may have the name', async () => {
    await made('Georgia', { kind: 'country', code: 'ge' });
    expect(await createTag(curator, { kind: 'country', name: 'GEORGIA' })).toMatchObject({
      error: { field: 'name', sentence: expect.stringContaining('“Georgia” already') },
    });
    await made('Georgia');
    expect((await searchTags('country', 'georg'))[0]).toMatchObject({
      name: 'Georgia',
      detail: 'GE',
    });
  });

  it.each([
    ['Café society', 'Cafe\u0301 Society'],
    ['Straßenbau', 'STRASSENBAU'],
    ['İstanbul', 'istanbul'],
    ['Right’s claim', "Right's claim"],
    ['Covid–19', 'covid-19'],
    ['Bundes\u00ADtag', 'Bundestag'],
    ['Łódź', 'Lodz'],
    ['الانتخابات', 'الإنتخابات'],
  ])('“%s” has its twin “%s” refused, by its own spelling', async (name, twin) => {
    const id = await made(name);
    expect(await createTag(curator, { kind: 'topic', name: twin })).toMatchObject({
      ok: false,
      error: {
        field: 'name',
        sentence: expect.stringContaining(`“${(await rowOf(id))?.name}” already`),
      },
    });
    expect((await edited(id, { name: twin })).ok).toBe(true);
  });

  it('keeps its old addresses when it is renamed', async () => {
    const id = await made('Tally');
    await edited(id, { name: 'Tally sheets', slug: 'tally-sheets' });
    await edited(id, { slug: 'tallies' });
    expect([
      await leadsTo('tally'),
      await leadsTo('tally-sheets'),
      await leadsTo('tallies'),
    ]).toEqual(['tallies', 'tallies', 'tallies']);
    expect(await lastEvents()).toEqual(['tag.readdressed']);
  });

  it('takes no address that another one ever had', async () => {
    const id = await made('Observers');
    await edited(id, { slug: 'watchers' });
    expect(
      await createTag(curator, { kind: 'topic', name: 'Other', slug: 'observers' }),
    ).toMatchObject({ ok: false, error: { field: 'slug' } });
    expect((await rowOf(await made('Observers!')))?.slug).toBe('observers-2');
  });

  it('stands under another, but never under its own', async () => {
    const elections = await made('Elections');
    const recounts = await made('Recounts', { parentId: elections });
    const partial = await made('Partial recounts', { parentId: recounts });
    expect(await edited(elections, { parentId: partial })).toMatchObject({
      ok: false,
      error: {
        field: 'parentId',
        sentence: 'It cannot stand under itself or under one of its own.',
      },
    });
    expect(await edited(elections, { parentId: elections })).toMatchObject({ ok: false });
    expect((await edited(partial, { parentId: elections })).ok).toBe(true);
    expect((await tagTree('topic')).find((row) => row.id === partial)).toMatchObject({
      level: 2,
      parentId: elections,
    });
  });
});

describe('a merge', () => {
  let from: string;
  let into: string;
  let story: string;
  const fromName = () => `Counting ${from.slice(-6)}`;

  beforeEach(async () => {
    from = await made(fresh('Counting of votes'));
    into = await made(fresh('Counting'));
    const other = await made(fresh('Courts'));
    story = await makeStory({
      by: reporter,
      deskId: desk,
      content: { headline: 'Counted', topics: [from, other] },
    });
    await staffDb()
      .update(workingCopy)
      .set({ tagIds: [from, other] })
      .where(eq(workingCopy.storyId, story));
  });

  it('leads every old address to the one that stays, for good', async () => {
    const slug = (await rowOf(from))?.slug ?? '';
    const target = (await rowOf(into))?.slug;
    await edited(from, { slug: `${slug}-renamed` });
    expect((await mergeTags(curator, { fromId: from, intoId: into })).ok).toBe(true);
    expect([await leadsTo(slug), await leadsTo(`${slug}-renamed`)]).toEqual([target, target]);
  });

  it('takes the stories along and leaves their text and hash alone', async () => {
    const before = (
      await staffDb().select().from(workingCopy).where(eq(workingCopy.storyId, story))
    )[0];
    expect(await mergeTags(curator, { fromId: from, intoId: into })).toMatchObject({
      ok: true,
      value: { moved: 1 },
    });
    const after = (
      await staffDb().select().from(workingCopy).where(eq(workingCopy.storyId, story))
    )[0];
    expect(after?.tagIds).toContain(into);
    expect(after?.tagIds).not.toContain(from);
    expect([after?.sha256, after?.version]).toEqual([before?.sha256, before?.version]);
    expect((await tagTree('topic')).find((row) => row.id === into)?.stories).toBe(1);
  });

  it(
    'waits for whoever changes one of the stories, so that it is found by the one that stays, ' +
      'and in its new month',
    async () => {
      const waiting = async () =>
        (
          await staffDb().execute(
            sql`select from pg_stat_activity where wait_event_type = 'Lock'
            and query like '%"working_copy"%' and datname = current_database()`,
          )
        ).rows.length;
      let merged: ReturnType<typeof mergeTags> | undefined;
      await staffDb().transaction(async (tx) => {
        await tx.select().from(stories).where(eq(stories.id, story)).for('update');
        merged = mergeTags(curator, { fromId: from, intoId: into });
        await expect.poll(waiting).toBe(1);
        await tx
          .update(stories)
          .set({ changedAt: new Date('2001-02-03') })
          .where(eq(stories.id, story));
        // Behind the merge in the order of locks, if it had taken the working copy first.
        await tx.update(workingCopy).set({ note: 'moved' }).where(eq(workingCopy.storyId, story));
      });
      expect(await merged).toMatchObject({ ok: true, value: { moved: 1 } });
      const [found] = await staffDb()
        .select({ terms: sql<string[]>`tsvector_to_array(${findable.terms})` })
        .from(findable)
        .where(eq(findable.storyId, story));
      expect(found?.terms).toEqual(expect.arrayContaining([`=tag:${into}`, '=month:2001-02']));
      expect(
        found?.terms.filter((term) => term.startsWith('=month:') || term === `=tag:${from}`),
      ).toEqual(['=month:2001-02']);
    },
  );

  it('counts a story once that had both', async () => {
    await staffDb()
      .update(workingCopy)
      .set({ tagIds: [into, from] })
      .where(eq(workingCopy.storyId, story));
    await mergeTags(curator, { fromId: from, intoId: into });
    expect(
      (await staffDb().select().from(workingCopy).where(eq(workingCopy.storyId, story)))[0]?.tagIds,
    ).toEqual([into]);
  });

  it('lets writers find the one that stays by the name that went', async () => {
    await edited(from, { name: fromName(), slug: '' });
    await mergeTags(curator, { fromId: from, intoId: into });
    const target = (await rowOf(into))?.name;
    expect(await searchTags('topic', fromName())).toEqual([
      { id: into, name: target, detail: `also ${fromName()}` },
    ]);
    expect(await namesOf({ tags: [from] })).toEqual({ [from]: target });
    expect((await tagTree('topic')).find((row) => row.id === into)?.also).toEqual([fromName()]);
  });

  it('follows a chain: what went into the one that goes is led on', async () => {
    const first = await made(fresh('First'));
    const slug = (await rowOf(first))?.slug ?? '';
    await mergeTags(curator, { fromId: first, intoId: from });
    await mergeTags(curator, { fromId: from, intoId: into });
    expect((await rowOf(first))?.mergedInto).toBe(into);
    expect(await leadsTo(slug)).toBe((await rowOf(into))?.slug);
  });

  it('hands on what stood under it, also when that is the one that stays', async () => {
    const child = await made(fresh('Child'), { parentId: from });
    await edited(into, { parentId: from });
    await mergeTags(curator, { fromId: from, intoId: into });
    expect([(await rowOf(child))?.parentId, (await rowOf(into))?.parentId]).toEqual([into, null]);
  });

  it('is refused across kinds, into itself, twice, and to who may not', async () => {
    const country = await made(fresh('Country'), { kind: 'country' });
    expect(await mergeTags(curator, { fromId: from, intoId: country })).toMatchObject({
      error: { field: 'intoId', sentence: 'Topics go into topics, countries into countries.' },
    });
    expect(await mergeTags(curator, { fromId: from, intoId: from })).toMatchObject({
      error: { field: 'intoId' },
    });
    expect(await mergeTags(reporter, { fromId: from, intoId: into })).toMatchObject({
      error: { code: 'forbidden' },
    });
    await mergeTags(curator, { fromId: from, intoId: into });
    expect(await mergeTags(curator, { fromId: from, intoId: into })).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await lastEvents()).toEqual(['tag.merged']);
  });
});
