import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';

test.each([
  ['soft hyphens', 'Bundes\u00ADtags\u00ADwahl', 'Bundestagswahl'],
  ['a zero-width space', 'Null\u200Bbreite', 'Nullbreite'],
  ['a BOM', '\uFEFFBOM\uFEFFWort', 'BOMWort'],
  ['a word joiner, a filler, annotations', 'a\u2060b\u3164c\uFFF9d\uFFFB', 'abcd'],
  ['joiners between Latin letters', 'a\u200Db\u200Cc', 'abc'],
  ['marks of direction in a text of one', '\u200EHello\u200F \u2068you\u2069', 'Hello you'],
  ['overrides', '\u202Eאבג\u202C', 'אבג\u202C'],
  ['an accent apart', 'Zu\u0308rich, Cafe\u0301', 'Zürich, Café'],
  ['Korean apart', '\u1112\u1161\u11AB', '한'],
])('%s go, or are composed', (_, text, clean) => expect(cleanText(text)).toBe(clean));

test.each([
  ['emoji of several', '👩🏽\u200D⚖️ 🏳️\u200D🌈 👨\u200D👩\u200D👧 ❤️'],
  ['a flag of tags', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
  ['Persian', 'می\u200Cخواهم'],
  ['Hindi', 'क्\u200Dष र्\u200Cय'],
  ['Malayalam, Sinhala', 'ന്\u200D ශ්\u200Dරී'],
  ['breaks of Khmer', 'ការ\u200Bបោះឆ្នោត'],
  ['marks of direction among both', 'אבג \u200F(abc)\u200E 12'],
  ['no-break spaces', '61\u00A0% 10\u202F000'],
  ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u180E'],
  ['superscripts', '10⁶ m²'],
  ['line breaks and tabs', 'a\r\n\tb'],
])('%s stay as they are', (_, text) => expect(cleanText(text)).toBe(text));

test.each(['\v', '\f', '\u0085', '\u2028', '\u2029'])('%j is a line break', (sign) =>
  expect(cleanText(`a${sign}b`)).toBe('a\nb'),
);

test('cleaning twice changes nothing, and nothing that is seen goes', () => {
  const sign = fc.constantFrom(
    ...Array.from(
      'aé한क👩⚖\u00AD\u200B\u200C\u200D\u200F\u202E\u2068\uFEFF\u0301\u094D\uFE0Fש\u1112\u1161 \v',
    ),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'binary' })), (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(clean).toBe(clean.normalize('NFC'));
    }),
  );
});

test('200,000 signs that are not seen are read in one go', () =>
  expect(cleanText(`a${'\u00AD\u200D'.repeat(100_000)}b`)).toBe('ab'));
