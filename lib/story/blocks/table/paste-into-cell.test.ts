import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bodySchema as schema } from '../../text/schema.ts';
import { pasteIntoCell } from './paste-into-cell.ts';
import { cellPosition } from './place.ts';

const words = (text: string) => (text ? [schema.text(text)] : []);
const tableOf = (...rows: string[]): Node =>
  schema.node(
    'table',
    null,
    rows.map((row) =>
      schema.node(
        'tableRow',
        null,
        row.split('|').map((text) => schema.node('tableCell', null, words(text))),
      ),
    ),
  );
const paragraph = (text: string) => schema.node('paragraph', null, words(text));

/** The blocks after a paste at a cell of a table, tables as rows of cells. */
function pasted(table: Node, [row, column]: [number, number], ...blocks: Node[]) {
  const doc = schema.node('doc', null, [table]);
  const selection = TextSelection.create(doc, cellPosition(table, 0, row, column) + 1);
  const state = EditorState.create({ doc, selection });
  const tr = pasteIntoCell(state, Slice.maxOpen(Fragment.from(blocks), false));
  tr?.doc.check();
  return tr?.doc.children.map((block) =>
    block.type.name === 'table'
      ? block.children.map((cells) => cells.children.map((one) => one.textContent).join('|'))
      : block.textContent,
  );
}

const GRID = ['a|b', 'c|d'];

test.each<[string, [number, number], string[], string[]]>([
  ['over cells', [0, 1], ['1', '2'], ['a|1', 'c|2']],
  ['a row', [1, 0], ['1|2'], ['a|b', '1|2']],
  ['rows below', [1, 0], ['1|2', '3|4'], ['a|b', '1|2', '3|4']],
  ['columns behind', [0, 1], ['1|2', '3|4'], ['a|1|2', 'c|3|4']],
  ['both, with empty cells', [1, 1], ['1||2', '|3|'], ['a|b||', 'c|1||2', '||3|']],
  ['rows of several lengths', [1, 1], ['1', '2|3'], ['a|b|', 'c|1|', '|2|3']],
])('cells are put over %s', (_, at, rows, now) =>
  expect(pasted(tableOf(...GRID), at, tableOf(...rows))).toEqual([now]),
);

const many = (count: number) => Array.from({ length: count }, () => 'x');

test.each([
  ['too many rows', tableOf(...many(100))],
  ['too many columns', tableOf(many(20).join('|'))],
])('a table with %s stands behind, and nothing is taken out', (_, large) =>
  expect(pasted(tableOf(...GRID), [1, 1], large)?.[0]).toEqual(GRID),
);

test('a table among words stands behind with them, words alone are a line of the cell', () => {
  const both = [paragraph('Before'), tableOf('1|2', '3|4'), paragraph('After')];
  expect(pasted(tableOf(...GRID), [0, 0], ...both)).toEqual([
    GRID,
    'Before',
    ['1|2', '3|4'],
    'After',
  ]);
  const lines = pasted(tableOf(...GRID), [0, 0], paragraph('One'), paragraph('Two'));
  expect(lines).toEqual([['OneTwoa|b', 'c|d']]);
});
