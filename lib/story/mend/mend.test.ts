import { describe, expect, it } from 'vitest';
import type { Weight } from './limits.ts';
import { judgeMend, type MendableText } from './mend.ts';

const text = (words: string, more: Partial<MendableText> = {}): MendableText => ({
  language: 'en',
  headline: 'Council keeps the bridge',
  dateline: 'Lima (AP)',
  structure: ['paragraph'],
  runs: [{ field: 'Body', text: words, quoted: false }],
  ...more,
});

/**
 * Language, before, after, and what makes it one of the matter; a number: so many words were
 * mended.
 */
type Pair = [language: string, was: string, is: string, judged: Weight | number];

const PAIRS: Pair[] = [
  // Small.
  ['en', 'The council vote on the bridge.', 'The council votes on the bridge.', 1],
  ['en', 'Teh council met in the hall.', 'The council met in the hall.', 1],
  ['en', 'The commitee met in the hall.', 'The committee met in the hall.', 1],
  [
    'en',
    'The council, which met in the hall decided.',
    'The council, which met in the hall, decided.',
    0,
  ],
  ['en', 'The council met in the the hall.', 'The council met in the hall.', 1],
  ['en', 'The council met in hall.', 'The council met in the hall.', 1],
  ['en', 'It was an huge crowd.', 'It was a huge crowd.', 1],
  ['en', 'Their was a crowd in the hall.', 'There was a crowd in the hall.', 1],
  ['en', 'The minister utilised the back door.', 'The minister used the back door.', 1],
  ['en', 'The members  met in the hall.', 'The members met in the hall.', 0],
  ['en', 'the council met in the hall.', 'The council met in the hall.', 1],
  [
    'en',
    'The decision was made by the council quickly.',
    'The council made the decision quickly.',
    4,
  ],
  ['en', 'The council met - in the hall - again.', 'The council met – in the hall – again.', 0],
  ['en', 'The council met in the hall', 'The council met in the hall.', 0],
  ['en', 'She said "it rains" and left.', 'She said “it rains” and left.', 0],
  ['en', 'The councils bridge is old.', 'The council’s bridge is old.', 1],
  ['en', 'The crowd whom gathered sang.', 'The crowd who gathered sang.', 1],
  ['en', 'In 2020 the council met.', 'In 2020, the council met.', 0],
  ['es', 'El consejo votó sobre la puente.', 'El consejo votó sobre el puente.', 1],
  ['fr', 'Le conseil as voté hier soir.', 'Le conseil a voté hier soir.', 1],
  ['de', 'Der Rat hat über die Brücke abgestimt.', 'Der Rat hat über die Brücke abgestimmt.', 1],
  ['pt', 'O conselho votou sobre o ponte.', 'O conselho votou sobre a ponte.', 1],
  ['zh', '委员会认真的讨论了大桥。', '委员会认真地讨论了大桥。', 1],
  ['ja', '市議会が橋を議論した。', '市議会は橋を議論した。', 1],
  ['ar', 'اجتمع المجلس على القاعة.', 'اجتمع المجلس في القاعة.', 1],
  // Numbers.
  ['en', 'It was 318 votes.', 'It was 319 votes.', 'number'],
  ['en', 'It was 1,500 votes.', 'It was 15,00 votes.', 'number'],
  ['en', 'It rose by 5 percent.', 'It rose by 5% percent.', 'number'],
  ['en', 'It was 5 to 6 degrees.', 'It was -5 to 6 degrees.', 'number'],
  ['en', 'Two members left.', 'Three members left.', 'number'],
  ['en', 'A million people came.', 'A billion people came.', 'number'],
  ['en', 'Half the members left.', 'The members left.', 'number'],
  ['es', 'Murieron dos personas en la plaza.', 'Murieron tres personas en la plaza.', 'number'],
  ['de', 'Es kamen zwölf Leute.', 'Es kamen zwanzig Leute.', 'number'],
  ['zh', '三人受伤。', '两人受伤。', 'number'],
  ['ar', 'أصيب 3 أشخاص.', 'أصيب 4 أشخاص.', 'number'],
  ['ar', 'أصيب ٣ أشخاص.', 'أصيب ٤ أشخاص.', 'number'],
  // Dates.
  ['en', 'It met on Monday in the hall.', 'It met on Tuesday in the hall.', 'date'],
  ['en', 'It met in march in the hall.', 'It met in may in the hall.', 'date'],
  ['en', 'It met yesterday in the hall.', 'It met today in the hall.', 'date'],
  ['en', 'The members left before the vote.', 'The members left after the vote.', 'date'],
  ['es', 'Se reunió el lunes en la plaza.', 'Se reunió el martes en la plaza.', 'date'],
  ['fr', 'Il est parti en janvier.', 'Il est parti en février.', 'date'],
  ['de', 'Der Rat tagte gestern lange.', 'Der Rat tagte heute lange.', 'date'],
  ['ja', '昨日、議会が開かれた。', '今日、議会が開かれた。', 'date'],
  // Names.
  [
    'en',
    'The minister met Ana Torres in the hall.',
    'The minister met Ana Flores in the hall.',
    'name',
  ],
  ['en', 'The troops entered Berin at night.', 'The troops entered Berlin at night.', 'name'],
  ['en', 'Torres left the hall.', 'Flores left the hall.', 'name'],
  ['en', 'The president of turkey spoke.', 'The president of Turkey spoke.', 'name'],
  ['en', 'The NATO summit ended.', 'The OPEC summit ended.', 'name'],
  ['en', 'The minister left the hall.', 'The minister Torres left the hall.', 'name'],
  ['de', 'Der Kanzler Merz sprach lange.', 'Der Kanzler Scholz sprach lange.', 'name'],
  ['ru', 'Министр встретил Иванова в зале.', 'Министр встретил Петрова в зале.', 'name'],
  ['zh', '王伟在大厅发言。', '王华在大厅发言。', 'name'],
  ['ar', 'تحدث أحمد في القاعة.', 'تحدث محمود في القاعة.', 'name'],
  ['he', 'דוד דיבר באולם.', 'משה דיבר באולם.', 'name'],
  // Quotation marks.
  [
    'en',
    'She said “we won the vote” and left.',
    'She said “we lost the vote” and left.',
    'quotation',
  ],
  ['en', 'She said “we go” and left.', 'She said we go and left.', 'quotation'],
  ['en', 'She said "it rain" and left.', 'She said "it rains" and left.', 'quotation'],
  [
    'fr',
    'Il a dit « on part » et il a souri.',
    'Il a dit « on reste » et il a souri.',
    'quotation',
  ],
  ['de', 'Er sagte „wir gehen“ und ging.', 'Er sagte „wir bleiben“ und ging.', 'quotation'],
  ['zh', '他说「我们走」。', '他说「我们来」。', 'quotation'],
  // Negations.
  ['en', 'The council did not vote.', 'The council did vote.', 'negation'],
  ['en', 'The council can vote again.', 'The council can’t vote again.', 'negation'],
  ['en', 'The act was legal under the law.', 'The act was illegal under the law.', 'negation'],
  ['en', 'The crowd was unarmed at the gate.', 'The crowd was armed at the gate.', 'negation'],
  ['en', 'He denied the report.', 'He read the report.', 'negation'],
  ['es', 'El consejo no votó la ley.', 'El consejo votó la ley.', 'negation'],
  ['fr', 'Le conseil a voté la loi.', 'Le conseil n’a pas voté la loi.', 'negation'],
  ['de', 'Der Rat hat nicht abgestimmt.', 'Der Rat hat abgestimmt.', 'negation'],
  ['zh', '委员会没有投票。', '委员会投票。', 'negation'],
  ['ar', 'لم يصوت المجلس.', 'يصوت المجلس.', 'negation'],
  ['ru', 'Совет не голосовал вчера.', 'Совет голосовал вчера.', 'negation'],
  // Claims, sentences, length.
  ['en', 'He is accused of theft.', 'He is convicted of theft.', 'claim'],
  ['en', 'He allegedly took the money.', 'He took the money.', 'claim'],
  ['en', 'The price rose in the city.', 'The price fell in the city.', 'claim'],
  ['en', 'The council met. It was late and the hall was cold.', 'The council met.', 'sentence'],
  ['en', 'The council met.', 'The council met?', 'sentence'],
  [
    'en',
    'the red cat sat on the mat and sang to the old grey dog',
    'a blue hen stood near my bed but spoke with some young brown cow',
    'claim',
  ],
  [
    'en',
    'red cats sit near warm stoves while grey dogs sleep under old tables',
    'blue hens stand beside cold ovens while brown cows rest below new chairs',
    'long',
  ],
];

describe('what a second reader changed', () => {
  it.each(PAIRS)('%s: “%s” → “%s” is judged %s', (language, was, is, judged) => {
    const found = judgeMend(text(was, { language }), text(is, { language }));
    expect(found.isSmall ? found.words : found.weight).toBe(judged);
  });

  it('is of the matter where it can be read backwards too', () => {
    for (const [language, was, is, judged] of PAIRS) {
      const back = judgeMend(text(is, { language }), text(was, { language }));
      expect([was, back.isSmall]).toEqual([was, typeof judged === 'number']);
    }
  });

  it.each<[string, Partial<MendableText>, Weight]>([
    ['the headline', { headline: 'Council keeps the old bridge' }, 'headline'],
    ['the dateline', { dateline: 'Lima (dpa)' }, 'dateline'],
    ['a paragraph, a link or a picture', { structure: ['paragraph', 'picture'] }, 'structure'],
    ['the language', { language: 'es' }, 'structure'],
    [
      'words of a quotation that is set as one',
      { runs: [{ field: 'Body', text: 'We goes.', quoted: true }] },
      'quotation',
    ],
  ])('is of the matter where it is %s', (_, more, weight) => {
    const was = text('We go.', { runs: [{ field: 'Body', text: 'We go.', quoted: true }] });
    expect(judgeMend(was, { ...was, ...more })).toEqual({ isSmall: false, weight });
  });

  it('counts what was mended before', () => {
    const [was, is] = [
      text('The council vote on the bridge.'),
      text('The council votes on the bridge.'),
    ];
    expect(judgeMend(was, is, 9)).toMatchObject({ isSmall: true, words: 10 });
    expect(judgeMend(was, is, 10)).toEqual({ isSmall: false, weight: 'long' });
  });

  it('says where, with what stood there', () => {
    const found = judgeMend(
      text('The commitee, met in the hall.'),
      text('The committee met in the hall.'),
    );
    expect(found).toEqual({
      isSmall: true,
      words: 1,
      places: [{ field: 'Body', was: 'commitee,', is: 'committee' }],
    });
  });
});
