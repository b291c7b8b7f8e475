import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { staffDb } from '#db/staff.ts';
import { desk, event, mend } from '#db/schema/newsroom/index.ts';
import { setText } from '#lib/story/flat/set-text.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { bodyOf, makePicture, makeStory } from '#lib/testing/make-stories.ts';
import { makeCountry, makeIndicator, makeSection, makeTopic } from '#lib/testing/make-subjects.ts';
import type { Actor } from '../../actor.ts';
import {
  bodyOf as bodyIn,
  detailsOf,
  detailTextOf,
  indicatorsOf,
  lineOf,
  listOf,
  photoWordsOf,
} from '../../collaboration/protocol/layout.ts';
import { copyOf, writerOf, type Writer } from '../../collaboration/testing/writer.ts';
import { readDeskStory } from '../desk/desk-story.ts';
import { takeAction, type RequestedAction } from '../take-action.ts';

useDatabase();

const TEXT = 'Teh council vote on the old bridge and 318 members came.';
let writer: Actor;
let editor: Actor;
let second: Actor;
let deskId: string;
let sectionId: string;

beforeAll(async () => {
  await makeOrganisation({ timeZone: 'UTC' });
  [deskId, sectionId] = [await makeDesk(), await makeSection()];
  writer = await makeStaff({ roles: [{ role: 'reporter', deskId }] });
  [editor, second] = [
    await makeStaff({ roles: [{ role: 'editor', deskId }] }),
    await makeStaff({ roles: [{ role: 'editor', deskId }] }),
  ];
});

const take = (actor: Actor, action: RequestedAction, storyId: string, fields = {}) =>
  takeAction(actor, { action, storyId, fields });
const approve = async (actor: Actor, storyId: string) =>
  take(actor, 'approve', storyId, { sha256: (await copyOf(storyId)).sha256 });

async function submitted(content = {}): Promise<string> {
  const storyId = await makeStory({
    by: writer,
    deskId,
    content: { sectionId, body: bodyOf(TEXT), ...content },
  });
  expect(await take(writer, 'submit', storyId)).toMatchObject({ ok: true });
  return storyId;
}

const words = (doc: Y.Doc) => bodyIn(doc);

/** Exchanges words of the first paragraph, letter by letter as somebody types. */
async function exchange(copy: Writer, was: string, is: string): Promise<void> {
  // The marker of the paragraph stands before its words.
  const at = 1 + words(copy.doc).toJSON().indexOf(was);
  for (let i = 0; i < was.length; i += 1)
    expect(await copy.send(() => words(copy.doc).delete(at, 1))).toMatchObject({ ok: true });
  for (const [i, letter] of is.split('').entries())
    expect(await copy.send(() => words(copy.doc).insert(at + i, letter))).toMatchObject({
      ok: true,
    });
}

const eventsOf = (storyId: string) =>
  staffDb().select().from(event).where(eq(event.storyId, storyId)).orderBy(event.n);
const mended = async (storyId: string) =>
  (await eventsOf(storyId)).filter(({ kind }) => kind === 'story.mended');

describe('a second reader', () => {
  it('mends while they review, and approves the new text; the author is shown what was changed', async () => {
    const storyId = await submitted();
    const copy = await writerOf(storyId, editor);
    await exchange(copy, 'Teh', 'The');
    await exchange(copy, 'vote', 'voted');
    expect(await readDeskStory(editor, storyId)).toMatchObject({
      own: false,
      mending: { isSmall: true, words: 2 },
    });
    expect(await approve(editor, storyId)).toMatchObject({ ok: true });
    const [said] = await mended(storyId);
    expect(said).toMatchObject({
      actorId: editor.staffId,
      reason: 'Body: “Teh” → “The”; Body: “vote” → “voted”',
      payload: { words: 2 },
    });
    expect((await eventsOf(storyId)).slice(-2).map(({ kind }) => kind)).toEqual([
      'story.mended',
      'story.approved',
    ]);
    expect((await readDeskStory(writer, storyId))?.said['mended']).toMatchObject({
      by: editor.name,
    });
    expect((await copyOf(storyId)).editors).toEqual([writer.staffId]);
    expect(await take(editor, 'publish', storyId)).toMatchObject({ ok: true });
  });

  it('who changes a number has edited the text, until they put it back', async () => {
    const storyId = await submitted();
    const copy = await writerOf(storyId, editor);
    await exchange(copy, '318', '319');
    expect(await readDeskStory(editor, storyId)).toMatchObject({
      own: true,
      mending: { isSmall: false, weight: 'number' },
    });
    expect(await approve(editor, storyId)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    await exchange(copy, '319', '318');
    expect(await approve(editor, storyId)).toMatchObject({ ok: true });
    expect(await mended(storyId)).toEqual([]);
  });

  it('who edited the text stays its editor: after a review that they ended, too', async () => {
    const storyId = await submitted();
    const copy = await writerOf(storyId, editor);
    await exchange(copy, '318', '319');
    await take(editor, 'request_changes', storyId, { reason: 'Count again.' });
    expect((await copyOf(storyId)).editors).toContain(editor.staffId);
    await take(writer, 'submit', storyId);
    expect(await approve(editor, storyId)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await approve(second, storyId)).toMatchObject({ ok: true });
  });

  it('is judged by their own words only: what the author writes meanwhile is the author’s', async () => {
    const storyId = await submitted();
    const copy = await writerOf(storyId, editor);
    await exchange(copy, 'vote', 'voted');
    const author = await writerOf(storyId, writer);
    await exchange(author, '318', '319');
    await exchange(author, 'old', 'stone');
    expect(await mended(storyId)).toMatchObject([
      { reason: 'Body: “vote” → “voted”', payload: { words: 1 } },
    ]);
    expect(await readDeskStory(editor, storyId)).toMatchObject({ own: false });
    expect(await approve(editor, storyId)).toMatchObject({ ok: true });
  });

  it('mends ten words in a review, not ten after each other', async () => {
    const storyId = await submitted({
      body: bodyOf(
        'red cats sit near warm stoves and sleep while grey dogs rest under long tables',
      ),
    });
    const author = await writerOf(storyId, writer);
    const pairs = [
      ['red', 'tan'],
      ['cats', 'hens'],
      ['sit', 'lie'],
      ['near', 'by'],
      ['warm', 'hot'],
      ['stoves', 'ovens'],
      ['sleep', 'doze'],
      ['grey', 'gray'],
      ['dogs', 'cows'],
      ['rest', 'stay'],
      ['long', 'wide'],
    ];
    for (const [i, [was = '', is = '']] of pairs.entries()) {
      await exchange(await writerOf(storyId, editor), was, is);
      if (i % 3 === 0)
        await (
          await writerOf(storyId, writer)
        ).send(() => setText(detailTextOf(author.doc, 'slug'), `a-${i}`));
      expect((await readDeskStory(editor, storyId))?.own, `${i + 1} words`).toBe(i + 1 > 10);
    }
    expect(await approve(editor, storyId)).toMatchObject({ ok: false });
  }, 60_000);

  it('mends in an approved text, which is void by it, and approves it anew', async () => {
    const storyId = await submitted();
    await approve(editor, storyId);
    await exchange(await writerOf(storyId, editor), 'vote', 'voted');
    expect((await eventsOf(storyId)).map(({ kind }) => kind)).toContain('story.approval_voided');
    expect(await approve(editor, storyId)).toMatchObject({ ok: true });
    expect(await mended(storyId)).toHaveLength(1);
  });

  it.each<[string, boolean, () => Promise<string>]>([
    ['a headline', true, submitted],
    [
      'a text that is not in review',
      true,
      async () => {
        const storyId = await submitted();
        await take(writer, 'withdraw', storyId);
        return storyId;
      },
    ],
    ['a text of a desk that lets nobody mend', false, submitted],
  ])('edits by changing %s', async (what, mends, story) => {
    await staffDb().update(desk).set({ mends }).where(eq(desk.id, deskId));
    const storyId = await story();
    const copy = await writerOf(storyId, editor);
    if (what === 'a headline') await copy.send(() => lineOf(copy.doc, 'headline').insert(0, 'x'));
    else await exchange(copy, 'vote', 'voted');
    if (what.includes('not in review')) await take(writer, 'submit', storyId);
    expect(await approve(editor, storyId)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    await staffDb().update(desk).set({ mends: true }).where(eq(desk.id, deskId));
  });

  it('who has no right to approve edits by the first letter', async () => {
    const storyId = await submitted();
    const sub = await makeStaff({ roles: [{ role: 'sub_editor', deskId }] });
    await exchange(await writerOf(storyId, sub), 'vote', 'voted');
    expect((await copyOf(storyId)).editors).toContain(sub.staffId);
    expect(await staffDb().$count(mend, eq(mend.storyId, storyId))).toBe(0);
  });
});

describe('fields of the publication', () => {
  const changes: [string, (copy: Writer) => unknown][] = [
    ['slug', ({ doc }) => setText(detailTextOf(doc, 'slug'), 'another-slug')],
    ['urgency', ({ doc }) => detailsOf(doc).set('urgency', 1)],
    [
      'section',
      async (copy) => {
        const id = await makeSection();
        return copy.send(() => detailsOf(copy.doc).set('sectionId', id));
      },
    ],
    [
      'tags',
      async (copy) => {
        const id = await makeTopic();
        return copy.send(() => listOf(copy.doc, 'topics').push([id]));
      },
    ],
    ['credit', ({ doc }) => photoWordsOf(doc, 'credit').insert(0, 'Reuters / ')],
    ['alt text', ({ doc }) => photoWordsOf(doc, 'alt').insert(0, 'Two ')],
    [
      'country and direction of an indicator',
      async (copy) => {
        const id = await makeCountry();
        return copy.send(() => {
          indicatorsOf(copy.doc).get(0).set('countryId', id);
          indicatorsOf(copy.doc).get(0).set('direction', 'democracy');
        });
      },
    ],
  ];
  it.each(changes)('%s: voids the approval and makes nobody an editor', async (_, change) => {
    const mediaId = await makePicture(writer);
    const storyId = await submitted({
      leadPhoto: { mediaId, alt: 'people', caption: 'The hall.', credit: 'AP' },
      indicators: [
        {
          id: 'r1',
          indicatorId: await makeIndicator(),
          countryId: await makeCountry(),
          direction: 'mixed',
          reason: 'The vote.',
        },
      ],
    });
    expect(await approve(editor, storyId)).toMatchObject({ ok: true });
    const copy = await writerOf(storyId, editor);
    const done = change(copy);
    if (!(done instanceof Promise)) {
      const again = await writerOf(storyId, editor);
      await again.send(() => void change(again));
    } else await done;
    expect((await eventsOf(storyId)).at(-1)?.kind).toBe('story.approval_voided');
    expect((await copyOf(storyId)).editors).toEqual([writer.staffId]);
    expect(await readDeskStory(editor, storyId)).toMatchObject({ own: false, mending: null });
    expect(await approve(editor, storyId)).toMatchObject({ ok: true });
  });
});
