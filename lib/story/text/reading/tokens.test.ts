import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { tokens } from './tokens.ts';

const textsOf = (text: string, language: string) => tokens(text, language).map((one) => one.text);

test.each([
  [
    'de',
    '«Zwetschgenkuchen gehört allen Wanderern», rief sie.',
    ['zwetschgenkuchen', 'wanderern', 'gehort'],
  ],
  ['nb', 'Hun sa «elgen er stor» til oss.', ['elgen', 'stor']],
  [
    'fr',
    'Il a dit «\u00A0marmotte\u00A0» puis 61\u00A0% des voix, M.\u00A0Castor et 10\u202F000 euros.',
    ['marmotte', '61', '61%', 'castor', '10000', '10', '000'],
  ],
  ['de', '‹Ruhe bitte› stand da.', ['ruhe']],
  [
    'en',
    '“Wolverine law” passes; the minister—binturong; l’okapi; O’Malley; COVID-19',
    ['wolverine', 'binturong', 'okapi', 'malley', "o'malley", 'covid-19', 'covid', '19'],
  ],
  [
    'en',
    'The G7/G20 at AT&T, C++ and #metoo',
    ['g7', 'g20', 'g7/g20', 'at&t', 'c++', '#metoo', 'metoo'],
  ],
  [
    'en',
    '1,200.50 and 5 % and −3, €20, 20\u00A0€, §\u00A05',
    ['1,200.50', '1200.50', '5%', '5', '-3', '3', '€20', '20€', '§5'],
  ],
  ['de', '1.200,50 Euro', ['1.200,50', '1200.50']],
  [
    'en',
    'ana.ruiz@example.org, https://www.example.org/a',
    ['ana.ruiz@example.org', 'example.org', 'ruiz', 'www.example.org', 'example'],
  ],
  ['zh', '周一，选举委员会在首都公布了全国议会选举的最终结果。', ['选举', '最终', '结果', '首都']],
  [
    'ja',
    '選挙管理委員会は月曜日、カタカナのテストを含む最終結果を発表した。',
    ['選挙', '最終', '結果', 'カタカナ'],
  ],
  ['th', 'คณะกรรมการการเลือกตั้งประกาศผล', ['เลือก', 'ตั้ง', 'ประกาศ']],
  ['ko', '선거관리위원회는 월요일에', ['선거관리위원회는', '선거', '월요일에']],
  ['ar', 'الانتخاباتُ البرلمانية', ['الانتخابات', fold('البرلمانية')]],
  ['hi', 'चुनाव आयोग', ['चुनाव', 'आयोग']],
  ['de', 'Bundes\u00ADtags\u00ADwahl', ['bundestagswahl']],
  ['ja', 'G7サミット', ['g7', 'サミット', 'g7サミット']],
])('in %s, %j has its words', (language, text, words) =>
  expect(textsOf(text, language)).toEqual(expect.arrayContaining(words)),
);

/** A phrase of pairs, as the search asks for it. */
function standsIn(text: string, question: string, language: string): boolean {
  const isPair = ({ pair }: { pair?: true }) => pair === true;
  const [pairs, asked] = [
    tokens(text, language).filter(isPair),
    tokens(question, language).filter(isPair).slice(0, -1),
  ];
  const places = new Set(pairs.map((one) => `${one.place} ${one.text}`));
  return pairs.some(({ place }) => asked.every((one, n) => places.has(`${place + n} ${one.text}`)));
}

test.each([
  ['zh', '选举委员会公布最终结果，反对党表示', ['选举', '委员会', '最终结果', '反对党']],
  ['ja', '選挙管理委員会は最終結果を発表', ['選挙', '最終結果']],
  ['th', 'คณะกรรมการการเลือกตั้งประกาศผล', ['เลือกตั้ง']],
  ['ko', '선거관리위원회는 월요일에', ['선거관리위원회', '선거']],
])(
  'in %s, words are found by their pairs however a dictionary cuts them',
  (language, text, words) => {
    for (const word of words) expect(standsIn(text, word, language)).toBe(true);
    expect(standsIn(text, `${words[0]}${words[0]}`, language)).toBe(false);
  },
);

test('every token gives back its source, and places never go back', () => {
  const unit = fc.constantFrom(
    ...Array.from('aé1-./@&%€ \u00AD’ßﬁ选举เลือกตั้ง선거한कि\u0301,\nG7👍'),
  );
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 60 }),
      fc.constantFrom('en', 'zh', 'th', 'no such'),
      (text, language) => {
        let last = 0;
        for (const { text: word, start, end, place } of tokens(text, language)) {
          expect(fold(text.slice(start, end)).replaceAll(/[ ,.']/g, '')).toContain(
            word.replaceAll(/[ ,.']/g, ''),
          );
          expect(place).toBeGreaterThanOrEqual(last);
          last = place;
        }
      },
    ),
  );
});

test('every word between spaces is a token of its text', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'É', 'ł', 'я', 'ψ', '7', 'क'),
    minLength: 1,
    maxLength: 6,
  });
  const around = fc.constantFrom('', '«', '»', '„', '“', '(', ',', '…', '!', '—', '\u200F');
  fc.assert(
    fc.property(fc.array(fc.tuple(around, word, around), { maxLength: 8 }), (parts) => {
      const text = parts.map((part) => part.join('')).join('\u00A0');
      expect(textsOf(text, 'en')).toEqual(
        expect.arrayContaining(parts.map(([, one]) => fold(one))),
      );
    }),
  );
});

test.each([
  ['zh', '选举委员会'.repeat(40_000)],
  ['en', 'x'.repeat(200_000)],
  ['en', 'a-'.repeat(100_000)],
  ['en', '100 '.repeat(50_000)],
  ['ko', '한'.repeat(200_000)],
  ['en', 'The vote in 1,200 towns. '.repeat(40_000)],
])('takes time in proportion to the text: %s', (language, text) => {
  // By the square of its length each of these takes minutes.
  expect(tokens(text, language).length).toBeGreaterThan(0);
});
