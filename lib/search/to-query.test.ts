import { expect, test } from 'vitest';
import { readAsked } from './question.ts';
import { queryOf } from './to-query.ts';

const queryFor = (question: string) => queryOf(readAsked(question, 'en'), { stems: new Map() });

test.each([
  ['recount -court', `'recount' & !('court')`],
  ['"orders a recount"', `('orders' <1> 'a' <1> 'recount')`],
  ['«elgen er stor» til', `('elgen' <1> 'er' <1> 'stor') & 'til'`],
  ['-"orders a"', `!(('orders' <1> 'a'))`],
  ['a or b c', `'a' | 'b' & 'c'`],
  ['or', `'or'`],
  ['10 000 euros', `('10000' | ('10' <1> '000')) & 'euros'`],
  ['5 % -3', `'5%' & '-3'`],
  ['l’okapi', `('l''okapi' | 'okapi' | ('l' <1> 'okapi'))`],
  ['COVID-19', `('covid-19' | ('covid' <1> '19'))`],
  ['最终结果', `('~最终' <1> '~终结' <1> '~结果')`],
  ['选', `'~选':*`],
  ['G7サミット', `('g7サミット' | ('g7' <1> '~サミ' <1> '~ミッ' <1> '~ット'))`],
  ['#metoo c++', `('#metoo' | 'metoo') & 'c++'`],
  [`=tag:x \\ '`, `('tag:x' | ('tag' <1> 'x'))`],
  ['"', ''],
  ['', ''],
])('%s is asked for as %s', (question, query) => expect(queryFor(question)).toBe(query));

const stems = new Map([
  ['ministers', [':en:minist', ':de:minist']],
  ['the', [':en:', ':de:the']],
  ['die', [':en:die', ':de:']],
]);

test('a word is asked for by its stems; what says nothing may be missing', () => {
  const ask = (question: string) =>
    queryOf(readAsked(question, 'en'), { stems, stops: ':en:', begins: true });
  expect(ask('the Ministers')).toBe(`('ministers':* | ':en:minist' | ':de:minist')`);
  expect(ask('the')).toBe(`('the':* | ':de:the')`);
  expect(ask('die')).toBe(`('die':* | ':en:die')`);
  expect(ask('"the ministers"')).toBe(`('the' <1> 'ministers':*)`);
});
