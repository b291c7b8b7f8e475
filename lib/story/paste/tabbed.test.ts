import { expect, test } from 'vitest';
import { readTabbed, tabbedHtml } from './tabbed.ts';

test.each<[string, string, string[][] | null]>([
  [
    'a spreadsheet',
    'Puno\t61\r\nIca\t7\r\n',
    [
      ['Puno', '61'],
      ['Ica', '7'],
    ],
  ],
  [
    'empty cells',
    'a\t\tb\n\t\tc',
    [
      ['a', '', 'b'],
      ['', '', 'c'],
    ],
  ],
  [
    'cells with lines and quotes',
    '"one\ntwo"\t"say ""so"""\nx\ty',
    [
      ['one\ntwo', 'say "so"'],
      ['x', 'y'],
    ],
  ],
  [
    'a quotation mark in a cell',
    '5" pipe\t1\n6"\t2',
    [
      ['5" pipe', '1'],
      ['6"', '2'],
    ],
  ],
  ['words with a tab', 'By\tNell', null],
  ['an indented list', 'one\n\ttwo\n\tthree', null],
  ['plain lines', 'one\ntwo', null],
])('%s', (_, text, rows) => expect(readTabbed(text)).toEqual(rows));

test('as HTML its signs are text and its lines breaks', () => {
  expect(tabbedHtml([['<b>', 'one\ntwo']])).toBe(
    '<table><tr><td>&lt;b&gt;</td><td>one<br>two</td></tr></table>',
  );
});

test('a row is cells where they are wanted', () => {
  expect(readTabbed('Puno\t61\n', true)).toEqual([['Puno', '61']]);
  expect(readTabbed('Puno', true)).toBeNull();
});
