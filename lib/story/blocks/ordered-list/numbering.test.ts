import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { labelOf, numberingOf, type Numbering } from './numbering.ts';

test.each<[number, Numbering, string]>([
  [3, '1', '3'],
  [3, 'a', 'c'],
  [27, 'A', 'AA'],
  [4, 'i', 'iv'],
  [1_994, 'I', 'MCMXCIV'],
  [4_000, 'i', '4000'],
])('%i by %s is %s', (number, numbering, label) => expect(labelOf(number, numbering)).toBe(label));

test.each([
  ['<ol type="A"><li>x</li></ol>', 'A'],
  ['<ol style="list-style-type: lower-roman"><li>x</li></ol>', 'i'],
  ['<ol><li style="list-style-type:upper-alpha">x</li></ol>', 'A'],
  ['<ol type="disc"><li>x</li></ol>', '1'],
])('%s', (html, numbering) => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  expect(numberingOf(document.querySelector('ol') as Element)).toBe(numbering);
});
