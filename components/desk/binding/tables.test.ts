import {
  joinBackward,
  joinForward,
  deleteSelection,
  splitBlock,
  toggleMark,
} from '@tiptap/pm/commands';
import type { MarkType } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addColumn,
  removeColumn,
  removeRow,
  toggleHeader,
} from '#lib/story/blocks/table/commands.ts';
import { addRow, removeTable } from '#lib/story/blocks/table/edit.ts';
import { expectWhole, Newsroom, run, step, type Act } from './testing/newsroom.ts';
import { schema } from './testing/simulated-editor.ts';

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

test.each([2, 3])('%i people at tables lose nothing', { timeout: 120_000 }, (count) => {
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
      seed: Number(process.env['DESK_SEED'] ?? 7),
    },
  );
});
