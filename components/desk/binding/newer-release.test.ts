import {
  deleteSelection,
  lift,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from '@tiptap/pm/commands';
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bodyOf, paragraphOf } from '#lib/story/testing/any-body.ts';
import { blocksOf, flatOf } from '#lib/story/flat/roots.ts';
import { writeFlatBody } from '#lib/story/flat/seed.ts';
import { turnFlatBodyInto } from '#lib/story/flat/turn-into.ts';
import { schema, SimulatedEditor } from './testing/simulated-editor.ts';

/**
 * A document in which a newer release has written: a kind of block, records, a sign and a format
 * that this one does not know.
 */
function fromNewer(): Y.Doc {
  const doc = new Y.Doc();
  let ids = 0;
  writeFlatBody(
    doc,
    bodyOf(paragraphOf('A row of figures'), paragraphOf('Words')),
    () => `s${(ids += 1)}`,
  );
  blocksOf(doc).set('s1.kind', 'tableau');
  blocksOf(doc).set('s1.cell', ['t1', 'r1', 'c1']);
  flatOf(doc).insertEmbed(2, { chart: 7 });
  flatOf(doc).format(4, 3, { future: 'yes' });
  doc.getMap('comments').set('one', 'About this.');
  return doc;
}

const open = (doc: Y.Doc) =>
  new SimulatedEditor(Y.encodeStateAsUpdate(doc), () => `n${Math.random()}`);

function expectKept(doc: Y.Doc): void {
  expect([
    blocksOf(doc).get('s1.kind'),
    blocksOf(doc).get('s1.cell'),
    doc.getMap('comments').get('one'),
  ]).toEqual(['tableau', ['t1', 'r1', 'c1'], 'About this.']);
  const delta = flatOf(doc).toDelta() as { insert: unknown; attributes?: object }[];
  expect(delta.filter(({ insert }) => (insert as { chart?: number }).chart === 7)).toHaveLength(1);
  expect(
    delta
      .filter(({ attributes }) => attributes && 'future' in attributes)
      .map(({ insert }) => insert),
  ).toEqual(['row']);
}

test.each<[string, (editor: SimulatedEditor) => void]>([
  [
    'typing in it',
    (editor) => {
      editor.find('figures');
      editor.type('new ');
    },
  ],
  [
    'splitting it',
    (editor) => {
      editor.find('figures');
      editor.run(splitBlock);
    },
  ],
  [
    'putting it into a list',
    (editor) => {
      editor.find('figures');
      editor.run(wrapInList(schema.nodes['bulletList'] as never));
    },
  ],
  [
    'putting it into a box',
    (editor) => {
      editor.find('figures');
      editor.run(wrapIn(schema.nodes['factBox'] as never));
    },
  ],
  [
    'deleting other words of it',
    (editor) => {
      editor.find('figures', 0, 4);
      editor.run(deleteSelection);
    },
  ],
  [
    'taking that back',
    (editor) => {
      editor.find('figures', 0, 4);
      editor.run(deleteSelection);
      editor.history('undo');
    },
  ],
  ['moving another block', (editor) => editor.move(0.6, 0)],
  [
    'changing the kind of another',
    (editor) => {
      editor.find('Words');
      editor.run(setBlockType(schema.nodes['heading'] as never, { level: 2 }));
    },
  ],
])('what a newer release wrote is shown as words and stays: %s', (_name, act) => {
  const editor = open(fromNewer());
  expect(editor.state.doc.firstChild?.textContent).toBe('A\uFFFC row of figures');
  act(editor);
  expect(editor.repairs).toEqual([]);
  expectKept(editor.doc);
});

test('a restored version keeps of the blocks that stay what this release cannot say of them', () => {
  const doc = fromNewer();
  doc.transact(() =>
    turnFlatBodyInto(
      doc,
      bodyOf(paragraphOf('A\uFFFC row of figures'), paragraphOf('Other words')),
    ),
  );
  expectKept(doc);
});

/**
 * The same with more of it: a box, a list and a level that this release does not know, a marker
 * that says more, and words of lines and details.
 */
function fromMuchNewer(): Y.Doc {
  const doc = fromNewer();
  const blocks = blocksOf(doc);
  const flat = flatOf(doc);
  for (const [id, words] of [
    ['s3', 'In a gallery'],
    ['s4', 'A step'],
    ['s5', 'Of level nine'],
    ['s6', 'Ending here'],
  ] as const) {
    flat.insertEmbed(flat.length, id === 's6' ? { b: id, since: 9 } : { b: id });
    flat.insert(flat.length, words);
  }
  const records = {
    's1.align': 'end',
    's3.box': 'x1',
    'x1.kind': 'gallery',
    's4.list': ['l1', 'i1'],
    'l1.kind': 'steps',
    'l1.sign': '§',
    's5.kind': 'heading',
    's5.level': 9,
    's6.lang': 'de',
  };
  for (const [key, value] of Object.entries(records)) blocks.set(key, value);
  doc.getText('f/s1/summary').insert(0, 'Figures in words');
  doc.getMap('details').set('mood', { calm: true });
  doc.getText('line/headline').insert(0, 'A headline', { future: 'yes' });
  return doc;
}

/** Everything that only the newer release can have written, as it stands now. */
function ofNewer(doc: Y.Doc) {
  const delta = flatOf(doc).toDelta() as { insert: unknown; attributes?: object }[];
  return {
    signs: delta
      .map(({ insert }) => insert)
      .filter(
        (insert) =>
          typeof insert === 'object' && insert !== null && ('chart' in insert || 'since' in insert),
      )
      .map((sign) => JSON.stringify(sign))
      .toSorted(),
    formatted: delta
      .flatMap(({ insert, attributes }) => (attributes && 'future' in attributes ? [insert] : []))
      .join(''),
    records: [
      's1.kind',
      's1.cell',
      's1.align',
      's3.box',
      'x1.kind',
      's4.list',
      'l1.kind',
      'l1.sign',
      's5.level',
      's6.lang',
    ].map((name) => [name, blocksOf(doc).get(name)]),
    field: doc.getText('f/s1/summary').toJSON(),
    mood: doc.getMap('details').get('mood'),
    headline: doc.getText('line/headline').toDelta() as unknown,
    comment: doc.getMap('comments').get('one'),
  };
}

type Around = (editor: SimulatedEditor, words: string) => void;
const onChosen =
  (...[command]: Parameters<SimulatedEditor['run']>): Around =>
  (editor) =>
    editor.run(command);
const isIn = (words: string, ...others: string[]) => others.includes(words);

/**
 * What this release does around it: it deletes none of it, and makes nothing else of a block than
 * the newer release did.
 */
const AROUND: Around[] = [
  (editor) => editor.type('xy'),
  onChosen(splitBlock),
  onChosen(toggleMark(schema.marks['bold'] as never)),
  (editor, words) => {
    if (!isIn(words, 'gallery', 'step'))
      editor.run(wrapInList(schema.nodes['bulletList'] as never));
  },
  (editor, words) => {
    if (!isIn(words, 'gallery', 'step')) editor.run(wrapIn(schema.nodes['factBox'] as never));
  },
  onChosen(lift),
  onChosen(liftListItem(schema.nodes['listItem'] as never)),
  (editor, words) => {
    if (!isIn(words, 'figures', 'level'))
      editor.run(setBlockType(schema.nodes['heading'] as never, { level: 3 }));
  },
  (editor, words) => {
    if (!isIn(words, 'figures', 'level'))
      editor.run(setBlockType(schema.nodes['paragraph'] as never));
  },
  (editor, words) => {
    editor.find(words, 0, 2);
    editor.run(toggleMark(schema.marks['italic'] as never));
  },
  (editor) => editor.history('undo'),
  (editor) => editor.history('redo'),
  (editor, words) => editor.moveBlockOf(words, 0),
  (editor, words) => editor.moveBlockOf(words, 0.99),
];

const PLACES = ['figures', 'Words', 'gallery', 'step', 'level', 'Ending'];

test('what a newer release wrote stays, whatever two windows of this one do around it', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          who: fc.nat(1),
          at: fc.nat(PLACES.length - 1),
          act: fc.nat(AROUND.length - 1),
          meets: fc.boolean(),
        }),
        { minLength: 1, maxLength: 16 },
      ),
      (steps) => {
        const newer = fromMuchNewer();
        const before = ofNewer(newer);
        const editors = [open(newer), open(newer)];
        const meet = () => {
          for (const [from, to] of [
            [0, 1],
            [1, 0],
            [0, 1],
          ] as const)
            Y.applyUpdate(
              (editors[to] as SimulatedEditor).doc,
              Y.encodeStateAsUpdate((editors[from] as SimulatedEditor).doc),
              'wire',
            );
        };
        for (const { who, at, act, meets } of steps) {
          const [editor, words] = [editors[who] as SimulatedEditor, PLACES[at] as string];
          editor.find(words);
          AROUND[act]?.(editor, words);
          if (meets) meet();
        }
        meet();
        for (const { doc, repairs } of editors) {
          expect(repairs).toEqual([]);
          expect(ofNewer(doc)).toEqual(before);
        }
      },
    ),
    { numRuns: 400, seed: 20_261_130 },
  );
});
