import {
  joinBackward,
  joinForward,
  deleteSelection,
  splitBlock,
  toggleMark,
} from '@tiptap/pm/commands';
import type { MarkType } from '@tiptap/pm/model';
import fc from 'fast-check';
import * as Y from 'yjs';
import { writeFlatBody } from '#lib/story/flat/seed.ts';
import { expect, test } from 'vitest';
import {
  addColumn,
  removeColumn,
  removeRow,
  toggleHeader,
} from '#lib/story/blocks/table/commands.ts';
import { addRow, removeTable } from '#lib/story/blocks/table/edit.ts';
import { expectWhole, Newsroom, run, step, type Act } from './testing/newsroom.ts';
import { schema, SimulatedEditor } from './testing/simulated-editor.ts';

const words = (text: string) => (text ? { content: [{ type: 'text', text }] } : {});
const row = (...texts: string[]) => ({
  type: 'tableRow',
  content: texts.map((text) => ({ type: 'tableCell', ...words(text) })),
});
const table = (...content: object[]) => ({
  type: 'table',
  attrs: { caption: 'who', headerRow: true, headerColumn: false },
  content,
});
/** A letter stands in it once: what is lost, doubled or out of order can be told. */
const LETTERS = 'abcdefghijklmnopq';
const FIRST = {
  type: 'doc',
  content: [
    { type: 'paragraph', ...words('abc') },
    table(row('de', 'f', ''), row('g', 'hi', 'j'), row('', 'k', 'l')),
    { type: 'paragraph', ...words('mn') },
    table(row('o', 'p')),
    { type: 'paragraph', ...words('q') },
  ],
};

const ACTS: Act[] = [
  run(addRow(0)),
  run(addRow(1)),
  run(addColumn(0)),
  run(addColumn(1)),
  run(removeRow),
  run(removeColumn),
  run(removeTable),
  run(toggleHeader('headerColumn')),
  run(splitBlock),
  run(deleteSelection),
  run(joinBackward),
  run(joinForward),
  run(toggleMark(schema.marks['bold'] as MarkType)),
  (editor) => editor.history('undo'),
  (editor) => editor.history('redo'),
  (editor) => editor.deleteBlock(),
];

const SEEDS = process.env['DESK_SEED'] ? [Number(process.env['DESK_SEED'])] : [7, 20_261_130];

test.each(SEEDS.flatMap((seed) => [2, 3].map((count) => ({ seed, count }))))(
  '$count people at tables lose nothing (seed $seed)',
  { timeout: 120_000 },
  ({ seed, count }) => {
    fc.assert(
      fc.property(
        fc.array(step(count, ACTS.length), { minLength: 1, maxLength: 12 * count }),
        fc.nat(),
        (steps, order) => {
          const newsroom = new Newsroom(count, order, FIRST, ACTS);
          for (const taken of steps) newsroom.take(taken);
          newsroom.settle();
          expectWhole(newsroom, LETTERS);
          for (const { binding, repairs } of newsroom.editors) {
            expect(repairs).toEqual([]);
            binding.destroy();
          }
        },
      ),
      {
        numRuns: Number(process.env['DESK_ROUNDS'] ?? 300),
        seed,
      },
    );
  },
);

/** Two people at one table, apart from each other until they meet. */
function apart(...content: object[]) {
  let ids = 0;
  const first = new Y.Doc();
  first.clientID = 1;
  writeFlatBody(first, { type: 'doc', content }, () => `s${(ids += 1)}`);
  const state = Y.encodeStateAsUpdate(first);
  const [a, b] = [2, 3].map((client) => new SimulatedEditor(state, () => `n${(ids += 1)}`, client));
  if (!a || !b) throw new Error('There are two.');
  const meet = () => {
    for (let times = 0; times < 2; times += 1) {
      Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
      Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
    }
    expect(a.state.doc.toJSON()).toEqual(b.state.doc.toJSON());
  };
  return { a, b, meet };
}

const gridOf = ({ state }: SimulatedEditor) =>
  state.doc.firstChild?.children.map(({ children }) => children.map((cell) => cell.textContent));

test('a row that one adds while another adds a column stays under its heads', () => {
  const { a, b, meet } = apart(table(row('A', 'B'), row('1', '2')));
  a.find('1');
  a.run(addRow(1));
  a.type('3');
  a.find('A');
  b.find('A');
  b.run(addColumn(1));
  b.type('C');
  meet();
  expect(gridOf(a)).toEqual([
    ['A', 'C', 'B'],
    ['1', '', '2'],
    ['3', '', ''],
  ]);
});

test('two who write into one gap have both their words, each under its head', () => {
  const { a, b, meet } = apart(table(row('A', 'B'), row('1', '2')));
  a.find('1');
  a.run(addRow(1));
  b.find('A');
  b.run(addColumn(1));
  meet();
  for (const [editor, words] of [
    [a, 'x'],
    [b, 'y'],
  ] as const) {
    editor.choose(0.78);
    editor.type(words);
  }
  meet();
  const rows = gridOf(a) ?? [];
  expect(rows.every((cells) => cells.length === 3)).toBe(true);
  expect(rows.slice(2).flat().join('')).toMatch(/^(?:xy|yx)$/);
  expect(rows.slice(2).map((cells) => cells[1])).toEqual(expect.arrayContaining(['x', 'y']));
});

test('words that are typed into a row while another takes it out stand in their row and column', () => {
  const { a, b, meet } = apart(table(row('A', 'B'), row('1', '2')));
  a.find('2');
  a.run(removeRow);
  b.find('2', 1);
  b.type('0');
  meet();
  expect(gridOf(a)).toEqual([
    ['A', 'B'],
    ['', '0'],
  ]);
});
