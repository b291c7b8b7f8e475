import sharp, { type Sharp } from 'sharp';
import { addAgency } from '#lib/newsroom/agencies/save-agency.ts';
import { createContributor } from '#lib/newsroom/contributors/save-contributor.ts';
import { addIndicator } from '#lib/newsroom/indicators/add-indicator.ts';
import { storePicture } from '#lib/newsroom/media/store.ts';
import type { StoryContent } from '#lib/newsroom/stories/content.ts';
import { createTag } from '#lib/newsroom/tags/create-tag.ts';
import { people } from '../demo-people.ts';
import { actorOf, freshWord, openDatabase, take } from '../write-story.ts';

/** One word of sixty letters and more, each time another one. */
export const longWord = (): string =>
  `Rechtsschutzversicherungsgesellschaftenzusammenschluss${freshWord()}`;

/** A headline of three hundred characters, with a word in it that no line holds. */
export const longHeadline = (): string =>
  `${longWord()} ${'and the council of the northern districts goes on counting '.repeat(6)}`
    .slice(0, 299)
    .trim();

/** Names as people have them, from left and from right, with what stands high and hangs low. */
const SCRIPTS = [
  'Nguyễn Thị Ngọc Ẩn',
  'محمد عبد الرحمن الغزّاوي',
  'שָׁלוֹם אֲבִיגַיִל',
  'ปิยะ อุ้ยปู่ผู้ใหญ่',
  'स्रीकृष्ण ढुण्ढिराज',
  '瀬戸口・クリストフ',
  'Ἀριστοτέλης Ὀνάσσης',
  'Ğülşen Ñandú Åström',
];

type Made = { id: string };

/** What a story can be about, with names that are long, and names of every script. */
export interface Subjects {
  authors: string[];
  agencies: string[];
  topics: string[];
  countries: string[];
  indicators: string[];
}

export async function makeSubjects(): Promise<Subjects> {
  await openDatabase();
  const chief = await actorOf(people.chief);
  const admin = await actorOf(people.admin);
  const tag = (kind: 'topic' | 'country', name: string) =>
    createTag(chief, { kind, name, slug: freshWord(), description: longHeadline() });
  const author = (name: string) =>
    createContributor(chief, { name, slug: freshWord(), bio: longHeadline() });
  const idOf = async (made: ReturnType<typeof author>): Promise<string> =>
    (take(await made) as Made).id;
  const idsOf = (all: readonly ReturnType<typeof author>[]): Promise<string[]> =>
    Promise.all(all.map(idOf));
  const named = SCRIPTS.map((name) => `${name} ${freshWord()}`);
  return {
    authors: await idsOf([longWord(), ...named].map(author)),
    agencies: await idsOf([
      addAgency(admin, {
        name: longWord(),
        code: freshWord().slice(0, 8),
        city: longWord(),
        slug: freshWord(),
      }),
    ]),
    topics: await idsOf([longWord(), ...named].map((name) => tag('topic', name))),
    countries: await idsOf([tag('country', longWord()), tag('country', named[1] ?? '')]),
    indicators: await idsOf([addIndicator(chief, { name: longWord(), slug: freshWord() })]),
  };
}

/** A story of which only what no publication goes without is there. */
export const bareContent = (): Partial<StoryContent> => ({
  kicker: '',
  headline: `Nothing but this ${freshWord()}`,
  standfirst: '',
  dateline: '',
  authors: [],
  agencies: [],
  topics: [],
  countries: [],
  indicators: [],
});

const text = (words: string) => [{ type: 'text' as const, text: words }];
const paragraph = (words: string) => ({ type: 'paragraph' as const, content: text(words) });

/** Every kind of block with a word in it that no line holds. */
const longBody = (mediaId: string): StoryContent['body'] => ({
  type: 'doc',
  content: [
    paragraph(`${longWord()} stands first. ${longHeadline()}`),
    { type: 'heading', attrs: { level: 2 }, content: text(longWord()) },
    { type: 'pullQuote', attrs: { attribution: longWord() }, content: text(longHeadline()) },
    { type: 'quote', attrs: { attribution: longHeadline() }, content: [paragraph(longWord())] },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph(longWord()), paragraph(longHeadline())] }],
    },
    {
      type: 'picture',
      attrs: { mediaId, alt: 'A hall', caption: longHeadline(), credit: longWord(), wide: true },
    },
    { type: 'heading', attrs: { level: 3 }, content: text(longHeadline()) },
    {
      type: 'factBox',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: text(longWord()) },
        paragraph(longWord()),
      ],
    },
    { type: 'divider' },
    paragraph(`https://example.org/${longWord()}/${longWord()}`),
  ],
});

/** A story in which everything is as long as a field takes it. */
export async function longContent(subjects: Subjects): Promise<Partial<StoryContent>> {
  const mediaId = (await drawShape(1_600, 1_000)).mediaId;
  return {
    kicker: longWord(),
    headline: longHeadline(),
    standfirst: `${longHeadline()} ${longHeadline()}`,
    dateline: `${longWord()}/${longWord()} (AP)`,
    slugline: longWord().toUpperCase(),
    body: longBody(mediaId),
    leadPhoto: { mediaId, alt: 'A hall', caption: longHeadline(), credit: longHeadline() },
    ...subjects,
    indicators: subjects.indicators.flatMap((indicatorId) =>
      subjects.countries.map((countryId, at) => ({
        id: `${at}`,
        indicatorId,
        countryId,
        direction: at === 0 ? ('mixed' as const) : ('autocracy' as const),
        reason: longHeadline(),
      })),
    ),
  };
}

/** A picture of this shape, stored as a reporter’s upload is; on transparency where asked. */
export async function drawShape(
  width: number,
  height: number,
  form: (picture: Sharp) => Sharp = (picture) => picture.jpeg(),
): Promise<{ mediaId: string; width: number; height: number }> {
  await openDatabase();
  const word = freshWord();
  const sign = `<svg width="${width}" height="${height}"><text y="20">${word}</text></svg>`;
  const background = { r: width % 256, g: height % 256, b: 120, alpha: 0 };
  const bytes = await form(
    sharp({ create: { width, height, channels: 4, background } }).composite([
      { input: Buffer.from(sign) },
    ]),
  ).toBuffer();
  const actor = await actorOf(people.reporter);
  return take(await storePicture({ bytes, fileName: `${word}.jpg`, actor }));
}
