import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { takeBody } from '../text/take-body.ts';
import { readFlatBody } from './body.ts';
import { heal } from './heal.ts';
import { blocksOf, flatOf } from './roots.ts';
import { columnsOf, evenRows } from './tables.ts';

const at = (place: string) => {
  const [row = '', column = ''] = place.split(' ');
  return { row, column };
};

/** Rows as they are shown; `-` where no cell is. */
const shown = (...places: string[]) =>
  evenRows(places.map((place) => ({ cell: place, ...at(place) }))).map(({ cells }) =>
    cells.map((one) => ('cell' in one ? one.cell : '-')).join(', '),
  );

test.each<[string, string[], string[]]>([
  ['as rows have them', ['1 a', '1 b', '2 a', '2 b'], ['a', 'b']],
  ['what a row adds behind its neighbour', ['1 a', '1 c', '2 a', '2 b', '2 c'], ['a', 'b', 'c']],
  ['before all others', ['1 b', '2 a', '2 b'], ['a', 'b']],
])('columns stand %s', (_, places, columns) => expect(columnsOf(places.map(at))).toEqual(columns));

describe('rows are even', () => {
  test('a cell that is missing is shown where it is missing', () =>
    expect(shown('1 a', '1 b', '1 c', '2 a', '2 c')).toEqual(['1 a, 1 b, 1 c', '2 a, -, 2 c']));

  test('a cell that cannot stand in its row begins one', () =>
    expect(shown('1 a', '1 b', '2 a', '2 b', '2 b', '2 a')).toEqual([
      '1 a, 1 b',
      '2 a, 2 b',
      '-, 2 b',
      '2 a, -',
    ]));

  test('a column too many goes on below', () => {
    const places = Array.from({ length: 21 }, (_, n) => `1 c${n}`);
    expect(shown(...places).map((row) => row.split(', ').length)).toEqual([20, 20]);
  });
});

/** A document with cells; words of each are its name. */
function docWith(
  cells: readonly (readonly [id: string, row: string, column: string, words: string])[],
) {
  const doc = new Y.Doc();
  blocksOf(doc).set('t.kind', 'table');
  for (const [id, row, column, words] of cells) {
    flatOf(doc).applyDelta([
      ...(flatOf(doc).length > 0 ? [{ retain: flatOf(doc).length }] : []),
      { insert: { b: id } },
      ...(words ? [{ insert: words }] : []),
    ]);
    blocksOf(doc).set(`${id}.cell`, ['t', row, column]);
  }
  return doc;
}

test('a hundred and one rows are two tables, and valid', () => {
  const cells = Array.from({ length: 101 }, (_, n) => [`b${n}`, `r${n}`, 'c', 'x'] as const);
  const taken = takeBody(readFlatBody(docWith(cells)));
  expect(taken.ok && taken.value.body.content.map(({ type }) => type)).toEqual(['table', 'table']);
});

test('an empty cell where another stands is not shown and goes; one with words stays', () => {
  const doc = docWith([
    ['a', 'r', 'c', 'first'],
    ['b', 'r', 'd', ''],
    ['e', 'r', 'd', ''],
    ['f', 's', 'c', ''],
    ['g', 's', 'c', 'second'],
  ]);
  const words = () =>
    readFlatBody(doc).content?.flatMap(({ content = [] }) =>
      content.map((row) => row.content?.map((cell) => cell.content?.[0]?.text ?? '')),
    );
  const expected = [
    ['first', ''],
    ['second', ''],
  ];
  expect(words()).toEqual(expected);
  heal(flatOf(doc));
  expect(words()).toEqual(expected);
  const delta = flatOf(doc).toDelta() as { insert: unknown }[];
  expect(delta.filter(({ insert }) => typeof insert !== 'string')).toHaveLength(3);
});
