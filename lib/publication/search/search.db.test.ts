import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readerDb } from '#db/reader.ts';
import { staffDb } from '#db/staff.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { bodyOf } from '#lib/testing/make-stories.ts';
import { makeCountry, makeIndicator, makeSection } from '#lib/testing/make-subjects.ts';
import { piecesOf } from './search-marks.ts';
import { readQuestion } from './question.ts';
import { searchStories, type Found } from './search.ts';
import { withCacheTags, tagOf } from '../freshness/cache-tags.ts';
import { setWithdrawal } from '../write/withdraw.ts';

useDatabase();

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

async function search(asked: Record<string, string>): Promise<Found> {
  const found = await searchStories(readQuestion(asked), 'en');
  if (found === null || found === 'slow') throw new Error(`not found: ${found}`);
  return found;
}

const headlines = async (asked: Record<string, string>) =>
  (await search(asked)).hits.map((hit) => hit.card.headline);

beforeAll(async () => {
  const [sectionId, country, indicatorId] = [
    await makeSection(),
    await makeCountry('Peru', 'PE'),
    await makeIndicator(),
  ];
  const put = (
    headline: string,
    hours: number,
    rest: Parameters<typeof makeEdition>[0]['content'] = {},
    text = 'Plain.',
  ) =>
    makeEdition({
      sectionId,
      at: hoursAgo(hours),
      content: { headline, standfirst: '', ...rest },
      body: bodyOf(text),
    });
  await put('Court orders a recount', 1, {
    countries: [country],
    indicators: [{ indicatorId, countryId: country, direction: 'democracy', reason: '' }],
  });
  await put('Ministers were counting', 24 * 40);
  await put('Teófila Mamani keeps the sheets', 3);
  await put('Jueces ordenan elecciones', 4, { language: 'es' });
  await put(
    'A quiet day',
    5,
    {},
    'Nobody thought of the aqueduct until evening, when the aqueduct broke.',
  );
  const held = await put('A recount that is held', 6);
  await staffDb().transaction((tx) => setWithdrawal(tx, held.storyId, { heldAt: new Date() }));
  await put('A recount to come', -6);
});

describe('a search', () => {
  it('finds what readers may see and nothing else', async () => {
    expect(await headlines({ q: 'recount' })).toEqual(['Court orders a recount']);
  });

  it('finds other forms of a word', async () => {
    expect(await headlines({ q: 'count' })).toEqual(['Ministers were counting']);
  });

  it('finds a name with and without its accents, and shows it with them', async () => {
    expect(await headlines({ q: 'teofila' })).toEqual(['Teófila Mamani keeps the sheets']);
    const [hit] = (await search({ q: 'Teófila' })).hits;
    expect(piecesOf(hit!.headline)[0]).toEqual({ text: 'Teófila', hit: true });
  });

  it('finds words of another language as they stand', async () => {
    expect(await headlines({ q: 'elecciones' })).toEqual(['Jueces ordenan elecciones']);
  });

  it('shows where in the text the words stand', async () => {
    expect((await search({ q: 'aqueduct' })).hits[0]?.excerpt).toMatch(/aqueduct/);
  });

  it('takes a phrase, and leaves out what a minus sign says', async () => {
    expect(await headlines({ q: '"orders a recount"' })).toHaveLength(1);
    expect(await headlines({ q: 'recount -court' })).toEqual([]);
  });

  it('narrows by country, direction and time', async () => {
    expect(await headlines({ country: 'peru' })).toEqual(['Court orders a recount']);
    expect(await headlines({ country: 'nowhere' })).toEqual([]);
    expect(await headlines({ direction: 'democracy' })).toHaveLength(1);
    expect(await headlines({ direction: 'autocracy' })).toEqual([]);
    expect(await headlines({ q: 'count', when: 'week' })).toEqual([]);
  });

  it.each([
    "'",
    '"',
    '((',
    '&|!',
    ':*',
    'a\u0000b',
    '\uD800',
    '-',
    'a:b',
    '\\',
    '%',
    '<script>',
    '🗳',
    'x'.repeat(200),
  ])('bears %j', async (q) => {
    await expect(search({ q, when: 'year' })).resolves.toBeDefined();
  });

  it('has no page beyond the end', async () => {
    expect(await searchStories(readQuestion({ q: 'recount', page: '2' }), 'en')).toBeNull();
  });

  it('can put the best match first', async () => {
    expect(await headlines({ q: 'recount', sort: 'best' })).toEqual(['Court orders a recount']);
  });

  it('is one of many at once without waiting for the connections of the others', async () => {
    const found = await Promise.all(Array.from({ length: 24 }, () => headlines({ q: 'recount' })));
    expect(found.every((one) => one.length === 1)).toBe(true);
  }, 5_000);

  it('that was given up is not kept', async () => {
    const { holds, value } = await withCacheTags(async () => {
      const given = vi
        .spyOn(readerDb(), 'transaction')
        .mockRejectedValueOnce(
          new Error('query', { cause: Object.assign(new Error('timeout'), { code: '57014' }) }),
        );
      return searchStories(readQuestion({ q: 'recount' }), 'en').finally(() => given.mockRestore());
    });
    expect([holds, value]).toEqual([0, 'slow']);
  });

  it('depends on every story that it shows', async () => {
    const { tags, value } = await withCacheTags(() => search({ q: 'recount' }));
    expect([...tags]).toEqual(
      expect.arrayContaining(value.hits.map(({ card }) => tagOf.story(card.id))),
    );
  });
});
