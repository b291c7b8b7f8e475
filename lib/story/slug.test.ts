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
  // I and i of Turkish are one letter of addresses.
  ['Irak ve İran', 'tr', 'irak-ve-iran'],
  ['İzmir', 'tr', 'izmir'],
  ['IŞIK', 'tr', 'isik'],
  ['Iğdır ili', 'tr', 'igdir-ili'],
  ['İstanbul Işık', 'tr', 'istanbul-isik'],
  ['In Iraq', 'az', 'in-iraq'],
  ['Əliyev İlham', 'az', 'eliyev-ilham'],
  ['IŠ į Iraną', 'lt', 'is-i-irana'],
  // Signs that are not seen, marks that came apart.
  ['Bundes\u00ADtags\u00ADwahl in Zu\u0308rich', 'de', 'bundestagswahl-in-zuerich'],
  ['Null\u200Bbreite \uFEFFWort', 'de', 'nullbreite-wort'],
  ['STRASSE und Straße', 'de-AT', 'strasse-und-strasse'],
  // By the rules of each language.
  ['Ålesund, Bjørn og Ærø', 'nb', 'aalesund-bjoern-og-aeroe'],
  ['Århus', 'da', 'aarhus'],
  ['Hämäläinen', 'fi', 'hamalainen'],
  ['Þór og Ægir', 'is', 'thor-og-aegir'],
  ['Łódź i Gdańsk', 'pl', 'lodz-i-gdansk'],
  ['Novak Đoković', 'sr', 'novak-djokovic'],
  ['Ђорђе Љубичић', 'sr', 'djordje-ljubicic'],
  ['Ѓорѓи и Ќерка', 'mk', 'gjorgji-i-kjerka'],
  ['Згурський, Юлія, Єва, їжак, об’єднання', 'uk', 'zghurskyi-yuliia-yeva-yizhak-obiednannia'],
  ['Хрущёв и подъезд', 'ru', 'khrushchev-i-podezd'],
  ['Ъгъл и щастие', 'bg', 'agal-i-shtastie'],
  ['Өвөр', 'mn', 'uvur'],
  ['ευρώ, αυτός, άγγελος, χώρα', 'el', 'evro-aftos-angelos-chora'],
  ['أحمد عن الانتخابات', 'ar', 'ahmd-an-alantkhabat'],
  ['אבא עוד', 'he', 'aba-avd'],
  ['周一选举', 'zh', 'zhouyi-xuanju'],
  ['カタカナのテスト', 'ja', 'katakana-no-tesuto'],
  ['選挙 in Tokyo', 'ja', 'xuanju-in-tokyo'],
  ['Đặng Việt Nam', 'vi', 'dang-viet-nam'],
  ['l’Hospitalet, Paral·lel', 'ca', 'lhospitalet-parallel'],
  ['AT&T', 'en', 'at-and-t'],
  ['R&D', 'de', 'r-d'],
  ['10⁶ und 1½', 'de', '10-6-und-1-1-2'],
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

test('no letter of any script is lost: a headline of letters alone has a slug', () => {
  const silent = /[ьЬъЪฯຯ\p{Lm}]/u;
  const letter = fc
    .integer({ min: 0x41, max: 0x2_ffff })
    .map((point) => String.fromCodePoint(point).toWellFormed())
    .filter(
      (sign) =>
        /\p{L}/u.test(sign) &&
        !silent.test(sign) &&
        !/\p{DI}/u.test(sign) &&
        // Vowel signs of Arabic that stand alone in old fonts.
        /^\p{L}/u.test(sign.normalize('NFKC')),
    );
  fc.assert(
    fc.property(letter, fc.constantFrom('en', 'tr', 'uk', 'zh', 'ar'), (sign, language) => {
      expect(slugOf(`a ${sign}`, language)).toMatch(/^a-[a-z0-9-]+$/);
    }),
    { numRuns: 1_000 },
  );
});
