import { expect, test } from 'vitest';
import { bodyOf, paragraphOf } from '../testing/any-body.ts';
import { countWords, readingMinutes } from './words.ts';

test.each([
  ['', 'en', 0],
  ['  –  … ', 'en', 0],
  ['It’s a co-author’s 1,482.5 boxes.', 'en', 5],
  ['L’État n’est pas là', 'fr', 4],
  ['Überprüfung der Stimmzettel', 'de', 3],
  ['الانتخابات العامة في بيرو', 'ar', 4],
  ['चुनाव आयोग', 'hi', 2],
  ['選挙の日', 'ja', 3],
  ['It’s a co-author’s 1,482.5 boxes: 選挙の日。', 'ja', 8],
])('%j in %s', (text, language, words) => expect(countWords(text, language)).toBe(words));

test('notes to the desk and pictures do not count', () => {
  const picture = {
    type: 'picture' as const,
    attrs: {
      mediaId: 'x',
      alt: 'four words of alt',
      caption: 'and a caption',
      credit: 'somebody',
      wide: false,
    },
  };
  expect(
    countWords(
      bodyOf(paragraphOf('two words'), picture, {
        type: 'deskNote',
        content: [paragraphOf('not for readers')],
      }),
      'en',
    ),
  ).toBe(2);
});

test('words at the border of two blocks stay two', () => {
  expect(countWords(bodyOf(paragraphOf('one'), paragraphOf('two')), 'en')).toBe(2);
});

test.each([
  [0, 0],
  [1, 1],
  [238, 1],
  [239, 2],
  [2_380, 10],
])('%i words take %i minutes', (words, minutes) => expect(readingMinutes(words)).toBe(minutes));
