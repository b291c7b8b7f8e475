import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { contributor, findable, story, workingCopy } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { bodyOf, makeStory } from '#lib/testing/make-stories.ts';
import { makeContributor, makeSection, makeTopic } from '#lib/testing/make-subjects.ts';
import { FORMS, SIGNS, UNSPACED } from '#lib/testing/searched-texts.ts';
import type { Actor } from '../../actor.ts';
import { replaceContent } from '../../collaboration/projection/replace.ts';
import { createTag } from '../../tags/create-tag.ts';
import { mergeTags } from '../../tags/merge-tags.ts';
import { listStories } from './list-stories.ts';
import { moveToDesk } from '../actions/move-desk/move-to-desk.ts';
import { myWork, waitingCounts } from './my-work.ts';
import { loadStory } from '../story-row.ts';
import { takeAction, type RequestedAction } from '../take-action.ts';

useDatabase();

let texts = 0;
let desks: string[];
let chief: Actor;
let reporter: Actor;
let sectionId: string;

beforeAll(async () => {
  await makeOrganisation();
  desks = [await makeDesk('World'), await makeDesk('Courts')];
  chief = await makeStaff({ roles: ['chief_editor', 'curator'] });
  reporter = await makeStaff({ roles: [{ role: 'reporter', deskId: desks[0] ?? '' }] });
  sectionId = await makeSection('World');
});

/** Stories whose index entry is missing or is not what their rows say now. */
async function stale(): Promise<string[]> {
  const { rows } = await staffDb().execute<{ headline: string }>(sql`
    SELECT c.headline FROM newsroom.story s JOIN newsroom.working_copy c ON c.story_id = s.id LEFT
    JOIN newsroom.findable f ON f.story_id = s.id
    WHERE f.terms IS DISTINCT FROM newsroom.terms_of(s, c)
    OR f.folded IS DISTINCT FROM newsroom.folded_of(s, c) OR f.folded IS NULL`);
  return rows.map(({ headline }) => headline);
}

async function write(storyId: string, change: object): Promise<void> {
  await staffDb().transaction(async (tx) => {
    const subject = await loadStory(tx, storyId);
    if (!subject) throw new Error('no such story');
    await replaceContent(tx, storyId, { ...subject.copy.content, ...change }, reporter);
  });
}

const found = async (filters: Parameters<typeof listStories>[1], actor = chief) =>
  (await listStories(actor, filters)).rows.map(({ headline }) => headline);
const put = (headline: string, content: object = {}, facts: object = {}, deskId = desks[0] ?? '') =>
  makeStory({ by: reporter, deskId, content: { headline, ...content }, facts });

describe('what a story is found by', () => {
  it('is what its rows say, whatever is done to it', async () => {
    const storyId = await makeStory({
      by: reporter,
      deskId: desks[0] ?? '',
      content: { sectionId, authors: [await makeContributor()], body: bodyOf('Nobody came.') },
    });
    const take = async (action: RequestedAction, fields: Record<string, string> = {}) => {
      const done = await takeAction(action === 'submit' ? reporter : chief, {
        storyId,
        action,
        fields,
      });
      expect([action, done.ok ? '' : done.error.sentence, await stale()]).toEqual([action, '', []]);
    };
    await write(storyId, { headline: 'The aqueduct broke', topics: [await makeTopic()] });
    expect(await stale()).toEqual([]);
    await take('submit');
    await take('approve', { sha256: (await loadStory(staffDb(), storyId))?.copy.sha256 ?? '' });
    await take('publish');
    await take('hold', { reason: 'checked' });
    await take('release', { reason: 'It holds.' });
    await write(storyId, { headline: 'The aqueduct stands' });
    expect([await stale(), await found({ q: 'aqueduct stand' })]).toEqual([
      [],
      ['The aqueduct stands'],
    ]);
    await moveToDesk(chief, { storyId, deskId: desks[1] ?? '' });
    expect([await stale(), await found({ q: 'aqueduct', desk: desks[1] ?? '' })]).toEqual([
      [],
      ['The aqueduct stands'],
    ]);
    await take('unpublish', { reason: 'wrong' });
    await take('kill', { reason: 'forged', publicNotice: 'It was forged.' });
    expect(await found({ q: 'aqueduct', status: 'killed' })).toEqual(['The aqueduct stands']);
  });

  it('follows the month of its last change', async () => {
    const storyId = await put('Moved on', {}, { changedAt: new Date('2019-03-31T23:30:00Z') });
    await staffDb()
      .update(story)
      .set({ changedAt: new Date('2019-04-01T00:10:00Z') })
      .where(eq(story.id, storyId));
    expect(await stale()).toEqual([]);
  });

  it('goes with the story', async () => {
    const storyId = await put('Purged');
    await staffDb().delete(story).where(eq(story.id, storyId));
    expect(await staffDb().select().from(findable).where(eq(findable.storyId, storyId))).toEqual(
      [],
    );
  });

  it('comes back when the entry was not there yet', async () => {
    const storyId = await put('Of a version before');
    await staffDb().delete(findable).where(eq(findable.storyId, storyId));
    await staffDb().update(workingCopy).set({ tagIds: [] }).where(eq(workingCopy.storyId, storyId));
    expect(await stale()).toEqual([]);
  });
});

describe('the list of stories', () => {
  it('finds old ones as well as new ones, the last changed first', async () => {
    const author = await makeContributor();
    const topics = [await makeTopic()];
    for (const year of [2016, 2024, 2026, 2020])
      await put(
        `Ferry of ${year}`,
        { authors: [author], topics },
        { changedAt: new Date(`${year}-02-03T04:05:06Z`) },
      );
    const inOrder = ['Ferry of 2026', 'Ferry of 2024', 'Ferry of 2020', 'Ferry of 2016'];
    expect(
      await Promise.all([
        found({ author }),
        found({ tag: topics[0] ?? '' }),
        found({ q: 'ferr' }),
        found({ q: 'FERRY', author, status: 'draft' }),
      ]),
    ).toEqual([inOrder, inOrder, inOrder, inOrder]);
    expect(
      await found({
        author,
        after: `${Date.parse('2024-02-03T04:05:06Z')}_ffffffff-ffff-7fff-bfff-ffffffffffff`,
      }),
    ).toEqual(inOrder.slice(1));
    expect(await found({ author, status: 'killed' })).toEqual([]);
  });

  it('finds a story under the tag that its tag was merged into', async () => {
    const [from, into] = await Promise.all(
      ['Quais', 'Quays'].map(async (name) => {
        const made = await createTag(chief, { kind: 'topic', name });
        return made.ok ? made.value.id : '';
      }),
    );
    await put('Of the quays', { topics: [from] });
    expect((await mergeTags(chief, { fromId: from ?? '', intoId: into ?? '' })).ok).toBe(true);
    expect([await found({ tag: into ?? '' }), await stale()]).toEqual([['Of the quays'], []]);
  });

  it('shows a person the stories of their desks, and of others none but their own', async () => {
    await makeStory({
      by: chief,
      deskId: desks[1] ?? '',
      content: { headline: 'Lighthouse of the courts' },
    });
    await put('Lighthouse of the world');
    expect([
      await found({ q: 'lighthouse' }, reporter),
      await found({ q: 'lighthouse', desk: desks[1] ?? '' }, reporter),
    ]).toEqual([['Lighthouse of the world'], []]);
  });

  it.each(['!!!', "'", '=open', '=desk', '\\', ':*', '&', '٪', 'x'.repeat(200)])(
    'bears %j',
    async (q) => {
      await expect(found({ q })).resolves.toEqual([]);
    },
  );
});

it.each([...SIGNS, ...FORMS, ...UNSPACED].map((text) => [text.language, text.text, text] as const))(
  'in %s, %j is found at the desk by its words',
  async (_, __, { language, text, find }) => {
    const headline = `Text ${++texts}`;
    await put(headline, { language, body: bodyOf(text) });
    const missed: string[] = [];
    for (const q of find) if (!(await found({ q })).includes(headline)) missed.push(q);
    expect(missed).toEqual([]);
  },
);

it('finds a story at the desk by its tags, bylines and slug', async () => {
  const [author, topic] = [await makeContributor('Éva Quagga'), await makeTopic('Kelp forests')];
  await put('Found by names', { authors: [author], topics: [topic], slug: 'zebu-market' });
  for (const q of ['quagg', 'eva', 'kelp', 'zebu-mark', 'market'])
    expect(await found({ q })).toEqual(['Found by names']);
});

it('my work has what I signed beside what I began', async () => {
  const other = await makeStaff({ roles: [{ role: 'reporter', deskId: desks[0] ?? '' }] });
  const byline = await makeContributor();
  await staffDb()
    .update(contributor)
    .set({ staffId: other.staffId })
    .where(eq(contributor.id, byline));
  const signed = (headline: string, facts: object) => put(headline, { authors: [byline] }, facts);
  await signed('Returned to me', { deskState: 'changes_requested' });
  await signed('With the editor', { deskState: 'in_review' });
  await signed('Still a draft', {});
  await signed('Spiked', { deskState: 'spiked' });
  await makeStory({
    by: other,
    deskId: desks[0] ?? '',
    content: { headline: 'Begun and signed by me', authors: [byline] },
  });
  const work = await myWork(other);
  expect([work.returned, work.sent].map((rows) => rows.map(({ headline }) => headline))).toEqual([
    ['Returned to me'],
    ['With the editor'],
  ]);
  expect(work.drafts.map(({ headline }) => headline).toSorted()).toEqual([
    'Begun and signed by me',
    'Still a draft',
  ]);
  expect(await waitingCounts(other)).toEqual({ mine: 1, review: 0 });
});
