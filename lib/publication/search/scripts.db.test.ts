import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeEdition } from '#lib/testing/editions.ts';
import { bodyOf } from '#lib/testing/make-stories.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import { readQuestion } from './question.ts';
import { searchStories } from './search.ts';

useDatabase();

let sectionId: string;
beforeAll(async () => {
  sectionId = await makeSection();
});

/** Letters of a language, each with its marks. */
const SPACED: Record<string, string> = {
  en: 'a b c d e k l m o r s t u z',
  fr: 'a é è ç œ î ô b c d r s t l n',
  de: 'ä ö ü ß a e n r s t k',
  tr: 'ı i ğ ş ç ö ü a e k l r',
  vi: 'ệ ố ữ đ ă a t n h g',
  pl: 'ł ą ę ż ź ó k r z w a',
  is: 'þ ð æ ö á r n s',
  el: 'ά έ η ί ο ύ ω σ τ ρ κ λ',
  ru: 'а б в г й ё ж щ ъ ы ю я р о',
  uk: 'ї є ґ і а р о к н',
  hy: 'ա բ գ դ ե զ է ը',
  ka: 'ა ბ გ დ ე ვ ზ თ',
  he: 'א ב ג ד ה ו ל מ',
  ar: 'ا أ ب ت ث ج ح ة ى ئ ؤ',
  fa: 'آ پ چ ژ ک گ ی ه',
  hi: 'क कि खा गु घे चो ज',
  bn: 'ক কি খা গু চ জ',
  ta: 'க கி பா மு தே ரா',
  si: 'ක කි ගා නු ම',
  am: 'አ ቡ ጊ ዳ ሄ ው',
  ko: '한 국 선 거 위 원 회',
};
const UNSPACED: Record<string, string> = {
  zh: '选 举 委 员 会 最 终 结 果 首 都',
  ja: '選 挙 か タ ナ が ポ 最 終',
  th: 'ก ข ค ง จ ช ด ต',
  lo: 'ກ ຂ ຄ ງ ຈ ຊ',
  km: 'ក ខ គ ឃ ង ច',
  my: 'က ခ ဂ င စ ဆ',
};
const QUOTES = [
  '“”',
  '„“',
  '«»',
  '»«',
  '‹›',
  '‘’',
  '””',
  '「」',
  '『』',
  '《》',
  '«\u00A0\u00A0»',
  '""',
];
const BESIDE = [
  '',
  '',
  ',',
  '.',
  '…',
  '!',
  '?',
  ';',
  ':',
  '،',
  '؟',
  '。',
  '，',
  '、',
  '！',
  '।',
  ')',
  ']',
];
const BETWEEN = [' ', '\u00A0', '\u202F', '\u3000', ' — ', '\n', ' \u200F'];

const wrapped = (word: string, quotes: string) =>
  `${quotes.slice(0, quotes.length / 2)}${word}${quotes.slice(quotes.length / 2)}`;

const wordOf = (letters: string, least: number) =>
  fc
    .array(fc.constantFrom(...letters.split(' ')), { minLength: least, maxLength: 8 })
    .map((word) => word.join(''));

const written = (word: fc.Arbitrary<string>) =>
  fc
    .tuple(word, fc.option(fc.constantFrom(...QUOTES)), fc.constantFrom(...BESIDE))
    .map(([one, quotes, beside]) => ({
      word: one,
      text: `${quotes ? wrapped(one, quotes) : one}${beside}`,
    }));

const spaced = fc.constantFrom(...Object.entries(SPACED)).chain(([language, letters]) =>
  fc
    .tuple(
      fc.array(written(wordOf(letters, 3)), { minLength: 2, maxLength: 5 }),
      fc.constantFrom(...BETWEEN),
    )
    .map(([words, between]) => ({
      language,
      text: words.map(({ text }) => text).join(between),
      words: words.map(({ word }) => word),
    })),
);

const unspaced = fc.constantFrom(...Object.entries(UNSPACED)).chain(([language, letters]) =>
  fc.array(written(wordOf(letters, 2)), { minLength: 2, maxLength: 4 }).map((words) => ({
    language,
    text: words.map(({ text }) => text).join(''),
    words: words.map(({ word }) => word),
  })),
);

/** A word as somebody types it. */
const TYPED: Record<string, (word: string, language: string, n: number) => string> = {
  'as it stands': (word) => word,
  'in capitals': (word, language) => word.toLocaleUpperCase(language),
  'without accents': (word) =>
    word.normalize('NFD').replaceAll(/(?<=[\p{sc=Latin}\p{sc=Greek}])\p{M}+/gu, ''),
  'in quotation marks': (word, _, n) => wrapped(word, QUOTES[n % QUOTES.length] ?? '""'),
  'beside punctuation': (word, _, n) => `(${word}${BESIDE[n % BESIDE.length]}`,
  'taken apart': (word) => word.normalize('NFD'),
};

it('every word of a text finds its story, however it is typed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(spaced, unspaced),
      fc.constantFrom(...Object.keys(TYPED)),
      fc.nat(100),
      async ({ language, text, words }, how, n) => {
        const { storyId } = await makeEdition({
          sectionId,
          content: { headline: 'X', standfirst: '', kicker: '', language },
          body: bodyOf(text),
        });
        for (const word of words) {
          const q = TYPED[how]?.(word, language, n) ?? word;
          const found = await searchStories(readQuestion({ q }), 'en');
          const ids = found && found !== 'slow' ? found.hits.map(({ card }) => card.id) : [];
          expect({ q, ids }).toEqual({ q, ids: expect.arrayContaining([storyId]) as unknown });
        }
      },
    ),
    { numRuns: 120, interruptAfterTimeLimit: 15_000, endOnFailure: true },
  );
});
