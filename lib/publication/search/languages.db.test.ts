import { beforeAll, expect, it } from 'vitest';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { bodyOf } from '#lib/testing/make-stories.ts';
import { makeContributor, makeCountry, makeSection } from '#lib/testing/make-subjects.ts';
import { missedIn } from '#lib/testing/search-cases.ts';
import { FORMS, SIGNS, UNSPACED, type SearchedText } from '#lib/testing/searched-texts.ts';
import { piecesOf } from './search-marks.ts';
import { readQuestion } from './question.ts';
import { searchStories, type Found } from './search.ts';

useDatabase();

async function search(q: string): Promise<Found> {
  const found = await searchStories(readQuestion({ q }), 'en');
  if (found === null || found === 'slow') throw new Error(`not found: ${found}`);
  return found;
}

let sectionId: string;
const put = ({ text, language }: Omit<SearchedText, 'find'>, content: object = {}) =>
  makeEdition({
    sectionId,
    content: { headline: `Story ${language}`, standfirst: '', kicker: '', language, ...content },
    body: bodyOf(text),
  });

beforeAll(async () => {
  sectionId = await makeSection();
});

const TEXTS = [...SIGNS, ...FORMS, ...UNSPACED];
it.each(TEXTS.map((text) => [text.language, text.text, text] as const))(
  'in %s, %j is found by its words',
  async (_, __, text) => expect(await missedIn([text])).toEqual([]),
);

it.each([
  ['zh', '选会'],
  ['th', 'คณะตั้ง'],
  ['ko', '선회'],
])('in %s, letters that do not stand beside each other are no word', async (_, word) =>
  expect((await search(word)).total).toBe(0),
);

it('finds a story by its authors, tags and agencies, and by its slug', async () => {
  const [author, country] = [
    await makeContributor('Éva Quagga'),
    await makeCountry('Kiribati', 'KI'),
  ];
  const { storyId } = await put(
    { text: 'Plain.', language: 'en' },
    { authors: [author], countries: [country], slug: 'zebu-market' },
  );
  for (const word of ['quagga', 'eva', 'kiribati', 'zebu', 'zebu-market'])
    expect((await search(word)).hits.map(({ card }) => card.id)).toEqual([storyId]);
});

it.each([
  ['Zwetschgenkuchen', 'Zwetschgenkuchen'],
  ['l’okapi', 'l’okapi'],
  ['москвы', 'Москва'],
  ['最终结果', '最终结果'],
  ['gehort', 'gehört'],
  ['viet', 'Việt'],
])('shows where %s stands in the text as it was written', async (word, marked) => {
  const [hit] = (await search(word)).hits;
  const pieces = piecesOf(hit?.excerpt ?? '');
  expect(pieces.filter((piece) => piece.hit).map(({ text }) => text)).toContain(marked);
});

it('marks both parts of a number in a headline', async () => {
  await put({ text: 'Plain.', language: 'fr' }, { headline: 'Près de 77\u202F000 voix' });
  const [hit] = (await search('77000')).hits;
  expect(piecesOf(hit?.headline ?? '')).toEqual([
    { text: 'Près de ', hit: false },
    { text: '77', hit: true },
    { text: '\u202F', hit: false },
    { text: '000', hit: true },
    { text: ' voix', hit: false },
  ]);
});

it('a text that is longer than any index takes is published, and found by its words', async () => {
  const many = Array.from({ length: 120_000 }, (_, n) => `wort${n.toString(36)}x`);
  const { storyId } = await put({ text: `${many.join(' ')} numbat`, language: 'de' });
  expect((await search('wort5x')).hits.map(({ card }) => card.id)).toEqual([storyId]);
  const long = `${'好'.repeat(30_000)}袋鼠在此`;
  const later = await put({ text: long, language: 'zh' });
  expect((await search('袋鼠在此')).hits.map(({ card }) => card.id)).toEqual([later.storyId]);
});
