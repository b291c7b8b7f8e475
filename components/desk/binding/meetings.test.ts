import {
  deleteSelection,
  joinBackward,
  setBlockType,
  splitBlock,
  wrapIn,
} from '@tiptap/pm/commands';
import { wrapInList } from '@tiptap/pm/schema-list';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readFlatBody } from '#lib/story/flat/body.ts';
import { writeFlatBody } from '#lib/story/flat/seed.ts';
import { blocksIn } from './ranges/blocks-in.ts';
import { schema, SimulatedEditor } from './testing/simulated-editor.ts';

interface Json {
  type: string;
  text?: string;
  content?: Json[];
}
const words = ({ text, content = [] }: Json): string => text ?? content.map(words).join('');
const kinds: Record<string, string> = {
  paragraph: '',
  heading: '# ',
  picture: '[picture]',
  factBox: '!',
  bulletList: '- ',
};
const lines = (doc: Y.Doc): string[] =>
  (readFlatBody(doc).content ?? []).map(
    (block) => `${kinds[block.type] ?? block.type}${words(block)}`,
  );

/** Two people who do not hear of each other until `meet`. */
function apart(...texts: string[]) {
  const first = new Y.Doc();
  let ids = 0;
  writeFlatBody(
    first,
    {
      type: 'doc',
      content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
    () => `s${(ids += 1)}`,
  );
  const [a, b] = [1, 2].map(
    (who) => new SimulatedEditor(Y.encodeStateAsUpdate(first), () => `n${who}-${(ids += 1)}`),
  ) as [SimulatedEditor, SimulatedEditor];
  const send = (from: SimulatedEditor, to: SimulatedEditor) =>
    Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'wire');
  const server = new Y.Doc();
  const meet = () => {
    for (const { doc } of [a, b]) Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
    // What the server reads before any window has mended anything.
    const read = lines(server);
    for (let turn = 0; turn < 3; turn += 1) {
      send(a, b);
      send(b, a);
    }
    expect(a.state.doc.toJSON()).toEqual(b.state.doc.toJSON());
    expect(lines(a.doc)).toEqual(read);
    expect([...a.repairs, ...b.repairs]).toEqual([]);
    return read;
  };
  return { a, b, meet, hear: () => send(b, a) };
}

function deleteBlock(editor: SimulatedEditor, text: string): void {
  editor.find(text);
  editor.deleteBlock();
}

/** Takes the middle letter of “two” out, with other letters before or behind it. */
function replaceLetter(editor: SimulatedEditor, before: string, behind = ''): void {
  editor.find('two', 1);
  editor.type(before);
  editor.find(`t${before}wo`, before.length + 2);
  editor.type(behind);
  editor.find(`t${before}w${behind}o`, before.length + 1, before.length + 2);
  editor.run(deleteSelection);
}

describe('words that somebody types into a block which somebody else deletes', () => {
  test('begin a block where it stood', () => {
    const { a, b, meet } = apart('one', 'two', 'three');
    deleteBlock(a, 'two');
    b.find('two', 3);
    b.type(' and more');
    expect(meet()).toEqual(['one', ' and more', 'three']);
  });

  test('keep what kind of block it was', () => {
    const { a, b, meet } = apart('one', 'two');
    b.find('two', 3);
    b.run(setBlockType(schema.nodes['heading'] as never, { level: 2 }));
    b.type('!');
    deleteBlock(a, 'two');
    expect(meet()).toEqual(['one', '# !']);
  });

  test('part what a deletion from block to block joined', () => {
    const { a, b, meet } = apart('one', 'two', 'three');
    const [from, to] = [blocksIn(a.state.doc)[0], blocksIn(a.state.doc)[2]];
    a.dispatch(
      a.state.tr.setSelection(
        TextSelection.create(a.state.doc, (from?.start ?? 0) + 2, (to?.start ?? 0) + 2),
      ),
    );
    a.run(deleteSelection);
    expect(lines(a.doc)).toEqual(['onree']);
    b.find('two', 1);
    b.type('X');
    expect(meet()).toEqual(['on', 'X', 'ree']);
  });

  test('stand in the joined block when only the marker went', () => {
    const { a, b, meet } = apart('one', 'two');
    a.find('two');
    a.run(joinBackward);
    b.find('two', 3);
    b.type('!');
    expect(meet()).toEqual(['onetwo!']);
  });

  test('are in it again when the deletion is taken back', () => {
    const { a, b, meet } = apart('one', 'two', 'three');
    deleteBlock(a, 'two');
    b.find('two', 3);
    b.type('!');
    meet();
    a.history('undo');
    expect(meet()).toEqual(['one', 'two!', 'three']);
  });

  test('stay when the block was made and taken back by its maker', () => {
    const { a, b, meet } = apart('one');
    a.find('one', 3);
    a.run(splitBlock);
    a.type('new');
    meet();
    b.find('new', 3);
    b.type('B');
    a.history('undo');
    a.history('undo');
    expect(meet()).toEqual(['one', 'B']);
  });
});

describe('words that somebody types into a block which others changed, before that is drawn', () => {
  /**
   * What one has typed already, what the other does, and where and what the first types then,
   * seeing nothing of it.
   */
  const cases: [
    string,
    {
      typed?: string;
      other: (b: SimulatedEditor) => void;
      shown: string;
      from: number;
      to?: number;
      now: string[];
    },
  ][] = [
    [
      'begin a block where a deleted one stood',
      { other: (b) => deleteBlock(b, 'two'), shown: 'two', from: 2, now: ['one', 'X', 'three'] },
    ],
    [
      'stand before those that begin one already',
      {
        typed: 'n',
        other: (b) => deleteBlock(b, 'two'),
        shown: 'ntwo',
        from: 0,
        now: ['one', 'Xn', 'three'],
      },
    ],
    [
      'stand in it instead of those that began it',
      {
        typed: 'n',
        other: (b) => deleteBlock(b, 'two'),
        shown: 'ntwo',
        from: 0,
        to: 1,
        now: ['one', 'X', 'three'],
      },
    ],
    [
      'stay where a block stood that was moved',
      {
        typed: 'n',
        other: (b) => b.move(0.4, 0),
        shown: 'ntwo',
        from: 0,
        to: 1,
        now: ['two', 'one', 'X', 'three'],
      },
    ],
    [
      'stay with theirs when the block was joined to the one before, to which more was added',
      {
        other: (b) => {
          b.find('two');
          b.run(joinBackward);
          b.type('+');
        },
        shown: 'two',
        from: 0,
        now: ['one+Xtwo', 'three'],
      },
    ],
    [
      'come behind what was put in before a letter that was taken out',
      { other: (b) => replaceLetter(b, '+'), shown: 'two', from: 2, now: ['one', 't+Xo', 'three'] },
    ],
    [
      'come before what was put in behind a letter that was taken out',
      {
        other: (b) => replaceLetter(b, '', '+'),
        shown: 'two',
        from: 2,
        now: ['one', 'tX+o', 'three'],
      },
    ],
  ];

  describe.each(['isBusy', 'isComposing'] as const)('while one %s', (waits) => {
    test.each(cases)('%s', (_, { typed, other, shown, from, to, now }) => {
      const { a, b, meet, hear } = apart('one', 'two', 'three');
      a.find('two');
      if (typed) a.type(typed);
      a[waits] = true;
      other(b);
      hear();
      a.find(shown, from, to);
      a.type('X');
      a[waits] = false;
      a.binding.settle();
      expect(meet()).toEqual(now);
      // The caret is behind what was typed.
      a.type('!');
      expect(meet()).toEqual(now.map((line) => line.replace('X', 'X!')));
    });
  });

  test('have their caret where a letter stood that was taken out', () => {
    const { a, b, meet, hear } = apart('one', 'two');
    a.find('two', 2);
    a.isBusy = true;
    replaceLetter(b, '+');
    hear();
    a.isBusy = false;
    a.binding.settle();
    a.type('X');
    expect(a.strayed).toEqual([]);
    expect(meet()).toEqual(['one', 't+Xo']);
  });

  test('have their caret at the beginning of the block that they begin', () => {
    const { a, b, meet, hear } = apart('one', 'two');
    a.find('two');
    a.type('n');
    a.isBusy = true;
    deleteBlock(b, 'two');
    hear();
    a.find('ntwo');
    const place = a.binding.placeOf(a.state.selection.head);
    a.isBusy = false;
    a.binding.settle();
    expect(a.binding.positionOf(place)).toBe(a.state.selection.head);
    a.type('X');
    expect(meet()).toEqual(['one', 'Xn']);
  });
});

describe('a block that is moved', () => {
  test('by two people stands once', () => {
    const { a, b, meet } = apart('one', 'two', 'three');
    a.move(0.4, 0);
    b.move(0.4, 0.99);
    expect(meet()).toEqual(['two', 'one', 'three']);
  });

  test('by two people, with words that one of them added afterwards, loses none', () => {
    const { a, b, meet } = apart('one', 'two', 'three');
    a.move(0.4, 0);
    b.move(0.4, 0.99);
    b.find('two', 3);
    b.type('!');
    expect(meet()).toEqual(['two', 'one', 'three', '!']);
  });

  test('while somebody types in it, leaves these words where it stood', () => {
    const { a, b, meet } = apart('one', 'two', 'three');
    a.move(0.4, 0);
    b.find('two', 3);
    b.type('!');
    expect(meet()).toEqual(['two', 'one', '!', 'three']);
  });

  test('takes the caret of somebody else along, who writes on in it', () => {
    const { a, b, meet } = apart('one', 'two', 'three');
    b.find('two', 2);
    a.move(0.4, 0.99);
    meet();
    b.type('XY');
    expect(meet()).toEqual(['one', 'three', 'twXYo']);
  });

  test('goes back', () => {
    const { a, meet } = apart('one', 'two', 'three');
    a.move(0.4, 0);
    meet();
    a.history('undo');
    expect(meet()).toEqual(['one', 'two', 'three']);
  });
});

describe('words that are dragged', () => {
  test('by two people stand once', () => {
    const { a, b, meet } = apart('one two', 'three', 'four');
    for (const [editor, to] of [
      [a, 'three'],
      [b, 'four'],
    ] as const) {
      editor.find('two', 0, 3);
      editor.dragTo(to);
    }
    expect(meet().join('|')).toMatch(/^one \|(threetwo\|four|three\|fourtwo)$/);
  });

  test('stand once for those too who hear of the drags one after the other, and mend what they see', () => {
    const { a, b } = apart('one two', 'three', 'four', 'five');
    const [early, late] = [1, 2].map(
      (who) => new SimulatedEditor(Y.encodeStateAsUpdate(a.doc), () => `m${who}-${Math.random()}`),
    ) as [SimulatedEditor, SimulatedEditor];
    const tell = (from: SimulatedEditor, to: SimulatedEditor) =>
      Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), 'wire');
    for (const [editor, to] of [
      [a, 'three'],
      [b, 'four'],
    ] as const) {
      editor.find('two', 0, 3);
      editor.dragTo(to);
    }
    // One window takes out the second; who dragged the first drags it on, and another window hears
    // of that before.
    for (const from of [a, b]) tell(from, early);
    a.find('two', 0, 3);
    a.dragTo('five');
    for (const from of [a, b]) tell(from, late);
    const all = [a, b, early, late];
    for (let turn = 0; turn < 2; turn += 1)
      for (const from of all) for (const to of all) if (from !== to) tell(from, to);
    for (const { doc } of all) expect(lines(doc)).toEqual(['one ', 'three', 'four', 'fivetwo']);
  });

  test('while what somebody else made of them is not drawn yet, stand once', () => {
    const { a, b, meet, hear } = apart('one two', 'three', 'four');
    a.isBusy = true;
    b.find('two', 0, 3);
    b.dragTo('four');
    hear();
    a.find('two', 0, 3);
    a.dragTo('three');
    a.isBusy = false;
    a.binding.settle();
    expect(meet().join('').split('two')).toHaveLength(2);
  });

  test('take the caret of somebody else along, who writes on in them', () => {
    const { a, b, meet } = apart('one two', 'three', 'four');
    b.find('two', 1);
    a.find('two', 0, 3);
    a.dragTo('four');
    meet();
    b.type('XY');
    expect(meet()).toEqual(['one ', 'three', 'fourtXYwo']);
    a.history('undo');
    expect(meet().join('').replaceAll(/[^XY]/g, '')).toBe('XY');
  });

  test('go back', () => {
    const { a, meet } = apart('one two', 'three');
    a.find('two', 0, 3);
    a.dragTo('three');
    expect(meet()).toEqual(['one ', 'threetwo']);
    a.history('undo');
    expect(meet()).toEqual(['one two', 'three']);
    a.history('redo');
    expect(meet()).toEqual(['one ', 'threetwo']);
  });
});

describe('words that two people delete and both put back', () => {
  test('stand once', () => {
    const { a, b, meet } = apart('one two three', 'four');
    for (const editor of [a, b]) {
      editor.find('two ', 0, 4);
      editor.run(deleteSelection);
    }
    meet();
    a.history('undo');
    b.history('undo');
    expect(meet()).toEqual(['one two three', 'four']);
  });

  test('stand once with their blocks', () => {
    const { a, b, meet } = apart('one', 'two', 'three');
    for (const editor of [a, b]) deleteBlock(editor, 'two');
    a.history('undo');
    b.history('undo');
    expect(meet()).toEqual(['one', 'two', 'three']);
    a.find('two', 3);
    a.type('!');
    expect(meet()).toEqual(['one', 'two!', 'three']);
  });
});

describe('what two people make of blocks at once', () => {
  const wrap = (name: string) => wrapIn(schema.nodes[name] as never);
  const list = (name: string) => wrapInList(schema.nodes[name] as never);

  test('lists of two neighbours are two lists, with every word in them', () => {
    const { a, b, meet } = apart('one', 'two', 'three');
    a.find('one');
    a.run(list('bulletList'));
    b.find('two');
    b.run(list('bulletList'));
    expect(meet()).toEqual(['- one', '- two', 'three']);
  });

  test(
    'a fact box and a quote around one block: one of the two holds it, the same for both, and ' +
      'its words stand once',
    () => {
      const { a, b, meet } = apart('one', 'two');
      a.find('one');
      a.run(wrap('factBox'));
      a.type('A');
      b.find('one', 3);
      b.run(wrap('quote'));
      b.type('B');
      const [first, second] = meet();
      expect([['!AoneB', 'quoteAoneB'].includes(first ?? ''), second]).toEqual([true, 'two']);
    },
  );

  test('a fact box around several blocks, and a quote around one of them', () => {
    const { a, b, meet } = apart('one', 'two', 'three');
    a.dispatch(
      a.state.tr.setSelection(TextSelection.create(a.state.doc, 1, a.state.doc.content.size - 1)),
    );
    a.run(wrap('factBox'));
    b.find('two');
    b.run(wrap('quote'));
    expect(meet().join('')).toMatch(/^!?one.*two.*three$/);
  });
});

describe('one person alone', () => {
  const acts: ((editor: SimulatedEditor) => void)[] = [
    (editor) => editor.run(splitBlock),
    (editor) => editor.deleteBlock(),
    (editor) => editor.history('undo'),
    (editor) => editor.history('redo'),
    (editor) => editor.type('x'),
    (editor) => editor.run(joinBackward),
    (editor) => editor.move(0, 0.99),
  ];
  const act = fc.record({
    which: fc.nat(acts.length - 1),
    where: fc.double({ min: 0, max: 0.999, noNaN: true }),
    first: fc.boolean(),
  });

  test(
    'sees what the text says, whatever is deleted, taken back, split, joined and moved',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(fc.array(act, { maxLength: 16 }), (steps) => {
          const { a, meet } = apart('abcdef', 'bcdef', 'cdef');
          for (const { which, where, first } of steps) {
            a.choose(where);
            const { $head } = a.state.selection;
            if (first)
              a.dispatch(a.state.tr.setSelection(TextSelection.create(a.state.doc, $head.start())));
            acts[which]?.(a);
            expect(a.repairs).toEqual([]);
          }
          meet();
        }),
        { numRuns: 300 },
      );
    },
  );
});
