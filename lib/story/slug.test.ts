import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StoryContent } from '../newsroom/stories/content.ts';
import { slugOf } from './slug.ts';

const Slug = StoryContent.shape.slug;

test.each([
  [
    'Peru’s court orders a public recount of 1,482 boxes',
    'en',
    'perus-court-orders-a-public-recount-of-1-482-boxes',
  ],
  ['Änderung der Wahlordnung', 'de', 'aenderung-der-wahlordnung'],
  ['Räksmörgås', 'sv', 'raksmorgas'],
  ['iPhone in Lima', 'en', 'iphone-in-lima'],
  ['Выборы', 'ru', 'vybory'],
  ['👍', 'en', 'thumbsup'],
  ['—', 'en', ''],
  ['', 'en', ''],
])('%j in %s', (text, language, slug) => expect(slugOf(text, language)).toBe(slug));

test('what slugify cannot spell is spelt all the same', () =>
  expect(slugOf('選挙の日', 'ja')).toMatch(/^[a-z-]+$/));

test('every slug of any headline is one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('en', 'de', 'sv', 'ar', 'pt-BR'),
      (text, language) => {
        expect(Slug.safeParse(slugOf(text, language)).success).toBe(true);
        expect(slugOf(text, language).length).toBeLessThanOrEqual(80);
      },
    ),
  );
});

test('a long one ends with a whole word', () => {
  const slug = slugOf('tribunal '.repeat(30), 'en');
  expect(slug).toMatch(/^(tribunal-)*tribunal$/);
});
