import { expect, test } from 'vitest';
import type { News } from '#lib/newsroom/news/message.ts';
import { collect, newsWords, NO_NEWS } from './news-words.ts';

const stories = (...ids: string[]): News => ({ type: 'stories', ids });

test.each<[what: string, news: News[], words: string]>([
  ['nothing', [], ''],
  ['one story', [stories('a')], '1 new'],
  ['one story twice', [stories('a'), stories('a')], '1 new'],
  ['several', [stories('a', 'b'), stories('b', 'c')], '3 new'],
  ['what was missed', [{ type: 'again' }], 'Read anew'],
  ['what was missed and a story', [{ type: 'again' }, stories('a')], '1 new'],
])('%s', (_what, news, words) => expect(newsWords(news.reduce(collect, NO_NEWS))).toBe(words));

test('what adds nothing draws nothing', () => {
  const before = collect(collect(NO_NEWS, stories('a', 'b')), { type: 'again' });
  expect(collect(before, stories('b'))).toBe(before);
  expect(collect(before, { type: 'again' })).toBe(before);
});
