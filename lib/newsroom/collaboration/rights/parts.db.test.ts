import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { staffDb } from '#db/staff.ts';
import { event } from '#db/schema/newsroom/index.ts';
import { changeText } from '#lib/story/flat/change-text.ts';
import { fieldOf } from '#lib/story/flat/roots.ts';
import { setText } from '#lib/story/flat/set-text.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makePicture, makeStory } from '#lib/testing/make-stories.ts';
import { makeCountry, makeIndicator, makeSection, makeTopic } from '#lib/testing/make-subjects.ts';
import type { Actor, Role } from '../../actor.ts';
import { readDeskStory } from '../../stories/desk/desk-story.ts';
import { takeAction } from '../../stories/take-action.ts';
import {
  bodyOf,
  detailsOf,
  detailTextOf,
  indicatorsOf,
  leadPhotoOf,
  lineOf,
  listOf,
  noteOf,
  photoWordsOf,
} from '../protocol/layout.ts';
import { copyOf, typeIn, writerOf } from '../testing/writer.ts';

useDatabase();

let deskId: string;
let content: object;
let writer: Actor;
let photos: Actor;
let curator: Actor;
let [topic, country, indicator, mediaId, sectionId]: string[] = [];
const picture = (attrs: object) => ({
  type: 'picture',
  attrs: {
    mediaId: mediaId ?? '',
    alt: 'Hall',
    caption: 'The hall.',
    credit: 'AP',
    wide: false,
    ...attrs,
  },
});

beforeAll(async () => {
  await makeOrganisation({ timeZone: 'UTC' });
  deskId = await makeDesk();
  const on = (role: Role) => makeStaff({ roles: [{ role, deskId }] });
  [writer, photos, curator] = [
    await on('reporter'),
    await on('picture_editor'),
    await on('curator'),
  ];
  [topic, country, indicator, mediaId, sectionId] = [
    await makeTopic(),
    await makeCountry(),
    await makeIndicator(),
    await makePicture(writer),
    await makeSection(),
  ];
  content = {
    sectionId,
    leadPhoto: { mediaId, alt: 'People', caption: 'The hall.', credit: 'AP' },
    indicators: [
      { id: 'r1', indicatorId: indicator, countryId: null, direction: null, reason: '' },
    ],
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'The council voted.' }] },
        picture({}),
        { type: 'paragraph', content: [{ type: 'text', text: 'It rained.' }] },
      ],
    },
  };
});

const begun = () => makeStory({ by: writer, deskId, content });
const send = async (actor: Actor, storyId: string, change: (doc: Y.Doc) => void) => {
  const copy = await writerOf(storyId, actor);
  return copy.send(() => change(copy.doc));
};

/** The picture stands behind the first paragraph. */
function pictureOf(doc: Y.Doc): { at: number; id: string } {
  const ops = bodyOf(doc).toDelta() as { insert: string | { b: string } }[];
  const second = ops.flatMap(({ insert }, at) =>
    typeof insert === 'string' ? [] : [{ id: insert.b, op: at }],
  )[1];
  const at = ops
    .slice(0, second?.op ?? 0)
    .reduce((sum, { insert }) => sum + (typeof insert === 'string' ? insert.length : 1), 0);
  return { at, id: second?.id ?? '' };
}

type Change = [name: string, change: (doc: Y.Doc) => void];
const PICTURES: Change[] = [
  ['the lead photo', (doc) => leadPhotoOf(doc).set('mediaId', '')],
  ['its caption', (doc) => photoWordsOf(doc, 'caption').insert(0, 'In ')],
  ['its credit', (doc) => photoWordsOf(doc, 'credit').insert(0, 'Wari / ')],
  ['its alt text', (doc) => photoWordsOf(doc, 'alt').insert(0, 'Two ')],
  [
    'the caption of a picture in the text',
    (doc) => fieldOf(doc, pictureOf(doc).id, 'caption').insert(0, 'In '),
  ],
  ['a picture that goes out of the text', (doc) => changeText(bodyOf(doc), pictureOf(doc).at, 1)],
];
const TAGS: Change[] = [
  ['a topic', (doc) => listOf(doc, 'topics').push([topic ?? ''])],
  ['a country', (doc) => listOf(doc, 'countries').push([country ?? ''])],
  ['the direction of an indicator', (doc) => indicatorsOf(doc).get(0).set('direction', 'mixed')],
  ['an indicator that goes', (doc) => indicatorsOf(doc).delete(0, 1)],
];
const OTHERS: Change[] = [
  ['a letter of the text', (doc) => typeIn(doc, 'x')],
  ['a letter of the headline', (doc) => lineOf(doc, 'headline').insert(0, 'x')],
  ['a paragraph', (doc) => bodyOf(doc).insertEmbed(0, { b: 'another' }, {})],
  [
    'the order of paragraph and picture',
    (doc) => {
      changeText(bodyOf(doc), 0, pictureOf(doc).at);
      bodyOf(doc).insertEmbed(bodyOf(doc).length, { b: 'later' }, {});
      bodyOf(doc).insert(bodyOf(doc).length, 'The council voted.', {});
    },
  ],
  ['bold letters', (doc) => bodyOf(doc).format(1, 3, { bold: true })],
  ['the slug', (doc) => setText(detailTextOf(doc, 'slug'), 'another')],
  ['the urgency', (doc) => detailsOf(doc).set('urgency', 1)],
  ['what cannot be read as an urgency', (doc) => detailsOf(doc).set('urgency', 'high')],
  ['the authors', (doc) => listOf(doc, 'authors').push([topic ?? ''])],
  ['the note to the desk', (doc) => noteOf(doc).insert(0, 'x')],
];

describe.each([
  ['picture editor', () => photos, PICTURES, [...TAGS, ...OTHERS]],
  ['curator', () => curator, TAGS, [...PICTURES, ...OTHERS]],
] as const)('a %s', (_, actor, own, others) => {
  it.each(own.map((change) => [...change] as Change))(
    'changes %s of every story of their desk, and becomes no author by it',
    async (_name, change) => {
      const storyId = await begun();
      expect(await send(actor(), storyId, change)).toMatchObject({
        ok: true,
        value: { version: 2 },
      });
      expect((await copyOf(storyId)).editors).toEqual([writer.staffId]);
    },
  );

  it.each(others.map((change) => [...change] as Change))(
    'is refused %s, and nothing of it stays',
    async (_name, change) => {
      const storyId = await begun();
      const before = await copyOf(storyId);
      const refused = await send(actor(), storyId, change);
      expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
      expect(refused.ok ? '' : refused.error.sentence).toMatch(
        /^You may change .* here, nothing else\./,
      );
      expect(await copyOf(storyId)).toEqual(before);
    },
  );

  it('is refused their own work together with one other letter', async () => {
    const storyId = await begun();
    expect(
      await send(actor(), storyId, (doc) => {
        own[0]?.[1](doc);
        typeIn(doc, 'x');
      }),
    ).toMatchObject({ ok: false });
  });

  it('is told which fields are theirs, and may do nothing on another desk', async () => {
    const storyId = await begun();
    expect(await readDeskStory(actor(), storyId)).toMatchObject({
      mayEdit: false,
      parts: [actor() === photos ? 'pictures' : 'tags'],
    });
    const elsewhere = await makeStory({ by: writer, deskId: await makeDesk(), content });
    expect(await send(actor(), elsewhere, own[0]?.[1] ?? (() => undefined))).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });
});

it('a caption that a picture editor changes voids the approval, as any text does', async () => {
  const storyId = await makeStory({ by: writer, deskId, content: { ...content, indicators: [] } });
  const editor = await makeStaff({ roles: [{ role: 'editor', deskId }] });
  await takeAction(writer, { action: 'submit', storyId, fields: {} });
  expect(
    await takeAction(editor, {
      action: 'approve',
      storyId,
      fields: { sha256: (await copyOf(storyId)).sha256 },
    }),
  ).toMatchObject({ ok: true });
  expect(
    await send(photos, storyId, (doc) => photoWordsOf(doc, 'caption').insert(0, 'In ')),
  ).toMatchObject({ ok: true, value: { deskState: 'in_review' } });
  expect(
    (await staffDb().select().from(event).where(eq(event.storyId, storyId)).orderBy(event.n)).at(
      -1,
    ),
  ).toMatchObject({ kind: 'story.approval_voided', actorId: photos.staffId });
  expect(
    await takeAction(editor, {
      action: 'approve',
      storyId,
      fields: { sha256: (await copyOf(storyId)).sha256 },
    }),
  ).toMatchObject({ ok: true });
});
