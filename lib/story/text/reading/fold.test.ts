import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldWithPlaces } from './fold.ts';

test.each([
  ['case', ['Straße', 'STRASSE', 'straẞe'], 'strasse'],
  ['sigmas and tones of Greek', ['ΟΔΥΣΣΕΥΣ', 'Οδυσσεύς'], 'οδυσσευσ'],
  ['i of Turkish', ['İstanbul IŞIK', 'istanbul ışık', 'Istanbul isik'], 'istanbul isik'],
  ['capitals of Georgian and Cherokee', ['ᲗᲑᲘᲚᲘᲡᲘ', 'თბილისი'], 'თბილისი'],
  ['accents', ['Café', 'Cafe\u0301', 'CAFE'], 'cafe'],
  ['Vietnamese', ['Việt Nam Đặng', 'viet nam dang'], 'viet nam dang'],
  [
    'letters that do not come apart',
    ['Łódź Ærø Þór cœur', 'lodz aero thor coeur'],
    'lodz aero thor coeur',
  ],
  ['yo and stress of Russian', ['ёлка за́мок', 'елка замок'], 'елка замок'],
  ['ligatures and wide letters', ['ﬁn Ａｂｃ', 'fin abc'], 'fin abc'],
  ['soft hyphens, BOM, zero width', ['Bundes\u00ADtags\u200B\uFEFFwahl'], 'bundestagswahl'],
  ['marks of direction', ['\u200Fאבג\u202C'], 'אבג'],
  ['quotation marks', ['“a” „b“ «c» 「d」 "e"', '"a" «b» „c‟ ”d” ＂e＂'], '"a" "b" "c" "d" "e"'],
  ['apostrophes', ["l'eau", 'l’eau', 'lʼeau', 'l‘eau'], "l'eau"],
  ['dashes and minus', ['a–b—c−3', 'a-b-c-3', 'a‑b‒c﹣3'], 'a-b-c-3'],
  ['spaces', ['61\u00A0%', '61\u202F%', '61\u2009%', '61\u3000%'], '61 %'],
  ['signs of sentences', ['哪里？这里。', '哪里?这里.'], '哪里?这里.'],
  ['Arabic: vowels, tatweel, alef, ya, ta marbuta', ['الكِتَابُ كـتاب', 'الكتاب كتاب'], 'الكتاب كتاب'],
  ['alef with hamza and madda', ['أحمد إلى آمن', 'احمد الى امن'], 'احمد الي امن'],
  ['Persian ya and kaf, and its non-joiner', ['می\u200Cکنم', 'ميكنم'], 'ميكنم'],
  ['points of Hebrew', ['גָּדוֹל', 'גדול'], 'גדול'],
  [
    'digits of every script',
    ['٢٠٢٦ ۲۰۲۶ २०२६ ２０２６', '2026 2026 2026 2026'],
    '2026 2026 2026 2026',
  ],
  ['digits of mathematics', ['𝟏𝟘𝟮𝟹 𝟿𝟽𝟾 𝟜𝟝𝟼', '1023 978 456'], '1023 978 456'],
  ['Korean apart', ['\u1112\u1161\u11AB국', '한국'], '한국'],
  ['kana of half width', ['ｶﾞｷﾞ', 'ガギ'], 'ガギ'],
])('%s', (_, texts, folded) =>
  expect(texts.map((text) => fold(text))).toEqual(texts.map(() => folded)),
);

test.each([
  ['й is a letter, not и with an accent', 'мой', 'мои'],
  ['ї likewise', 'їжа', 'іжа'],
  ['vowels of Hindi', 'कि', 'का'],
  ['vowels of Thai', 'กิน', 'กน'],
  ['kana with its voice mark', 'が', 'か'],
  ['figures above', '10⁶', '106'],
  ['a half behind a figure', '1½', '11/2'],
])('%s', (_, a, b) => expect(fold(a)).not.toBe(fold(b)));

test('capitals are kept when they count', () => {
  expect(fold('Éire, ÆRØ', { cased: true })).toBe('Eire, AERO');
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from(
        'aßéİıﬁ½²1«’\u00AD\u200D\u0301\u0306иЙ\u3099かﾊﾟ\u1112\u1161\u11AB가कि\u094Dกำ٢أـς\n',
      ),
    ),
  }),
);

test.each([false, true])('folding twice changes nothing (cased: %s)', (cased) => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = fold(text, { cased });
      expect(fold(folded, { cased })).toBe(folded);
    }),
    { numRuns: 1_000 },
  );
});

test('each letter knows where it came from', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: folded, from, to } = foldWithPlaces(text);
      expect(folded).toBe(fold(text));
      expect([from.length, to.length]).toEqual([folded.length, folded.length]);
      from.forEach((start, at) => {
        expect(start).toBeLessThan(to[at] ?? 0);
        expect(start).toBeGreaterThanOrEqual(from[at - 1] ?? 0);
        const source = fold(text.slice(start, to[at]));
        expect(source === '' || folded.includes(source)).toBe(true);
      });
    }),
  );
});

test('200,000 marks on one letter are read', () => {
  expect(fold(`a${'\u0301'.repeat(200_000)}b`)).toBe('ab');
});
