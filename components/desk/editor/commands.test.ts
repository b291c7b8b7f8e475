import fc from 'fast-check';
import { NodeSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readFlatBody } from '#lib/story/flat/body.ts';
import { writeFlatBody } from '#lib/story/flat/seed.ts';
import { takeBody } from '#lib/story/text/take-body.ts';
import { WindowlessEditor } from './testing/windowless-editor.ts';
import { TOOLS } from './toolbar/tools.ts';

const paragraph = (text: string) => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
});
const item = (...content: object[]) => ({ type: 'listItem', content });
const BODY = [
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'abc' }] },
  paragraph('def'),
  {
    type: 'bulletList',
    content: [
      item(paragraph('ghi'), {
        type: 'orderedList',
        content: [item(paragraph('jkl')), item(paragraph(''))],
      }),
      item(paragraph('mno')),
    ],
  },
  { type: 'divider' },
  paragraph('pqr'),
  {
    type: 'factBox',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'stu' }] },
      paragraph('vwx'),
      { type: 'bulletList', content: [item(paragraph('yzA'))] },
    ],
  },
  {
    type: 'picture',
    attrs: { mediaId: '0193b3a0-0000-7000-8000-000000000001', alt: '', caption: '', credit: '' },
  },
  { type: 'quote', attrs: { attribution: 'who' }, content: [paragraph('BCD')] },
  { type: 'pullQuote', attrs: { attribution: '' }, content: [{ type: 'text', text: 'EFG' }] },
  { type: 'deskNote', content: [paragraph('HIJ')] },
];

/**
 * Two windows on one text. Their numbers and ids are the same each time, so that a round is the
 * same when it is run again.
 */
function editors(...content: object[]): [WindowlessEditor, WindowlessEditor] {
  let ids = 0;
  const first = new Y.Doc();
  first.clientID = 1;
  writeFlatBody(first, { type: 'doc', content }, () => `s${(ids += 1)}`);
  const open = (clientID: number) =>
    new WindowlessEditor(Y.encodeStateAsUpdate(first), clientID, () => `n${(ids += 1)}`);
  return [open(2), open(3)];
}

const KEYS: [string, object?][] = [
  ['Enter'],
  ['Enter', { shift: true }],
  ['Enter', { ctrl: true }],
  ['Backspace'],
  ['Backspace', { ctrl: true }],
  ['Delete'],
  ['Tab'],
  ['Tab', { shift: true }],
];

/** What a person can do to the text, by its name. */
const ACTS = new Map<string, (editor: WindowlessEditor) => void>([
  ...[...TOOLS.words, ...TOOLS.marks, ...TOOLS.blocks, ...TOOLS.boxes]
    .filter(({ name }) => name !== 'Picture')
    .map((tool) => [tool.name, ({ editor }: WindowlessEditor) => tool.press(editor)] as const),
  ...KEYS.map(
    ([key, held = {}]) =>
      [
        [key, ...Object.keys(held)].join(' '),
        (editor: WindowlessEditor) => void editor.press(key, held),
      ] as const,
  ),
  ['letter', ({ editor }) => editor.view.dispatch(editor.state.tr.insertText('x'))],
  ['undo', ({ binding }) => binding.undo.undo()],
  ['redo', ({ binding }) => binding.undo.redo()],
]);

const part = fc.double({ min: 0, max: 1, noNaN: true });
const step = fc.record({
  who: fc.nat(1),
  from: part,
  to: part,
  how: fc.constantFrom(
    'words' as const,
    'words' as const,
    'words' as const,
    'block' as const,
    'all' as const,
  ),
  chooses: fc.nat(5),
  act: fc.oneof(fc.constantFrom(...ACTS.keys()), fc.constantFrom('Enter', 'letter')),
  hears: fc.boolean(),
});

const hear = (from: WindowlessEditor, to: WindowlessEditor) =>
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'wire');
const ROUNDS = Number(process.env['DESK_ROUNDS'] ?? 40);
const SEED = Number(process.env['DESK_SEED'] ?? 7);

test(
  'whatever is chosen, no tool and no key throws, and two people come to the same text',
  { timeout: ROUNDS * 1_000 },
  () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 10, maxLength: 40 }),
        fc.boolean(),
        (steps, isShort) => {
          const [a, b] = editors(...(isShort ? [paragraph('One line.'), paragraph('')] : BODY));
          for (const { who, from, to, how, chooses, act, hears } of steps) {
            const [editor, other] = who === 0 ? [a, b] : [b, a];
            if (chooses > 0) editor.choose(from, chooses > 2 ? to : from, how);
            ACTS.get(act)?.(editor);
            if (hears) hear(editor, other);
          }
          for (let turn = 0; turn < 3; turn += 1) {
            hear(a, b);
            hear(b, a);
          }
          expect(a.shown()).toEqual(b.shown());
          expect(takeBody(readFlatBody(a.doc)).ok).toBe(true);
          for (const { binding } of [a, b]) binding.destroy();
        },
      ),
      { numRuns: ROUNDS, seed: SEED },
    );
  },
);

const lines = (editor: WindowlessEditor) =>
  (editor.shown().content ?? []).map(({ type, content = [] }) =>
    `${type} ${content.map(({ text }) => text ?? '').join('')}`.trim(),
  );

/** Chooses the divider of a story as a block. */
function chooseDivider(editor: WindowlessEditor): void {
  const { doc } = editor.state;
  doc.forEach((node, offset) => {
    if (node.type.name === 'divider') editor.choose(offset / doc.content.size, 1, 'block');
  });
  expect((editor.state.selection as NodeSelection).node.type.name).toBe('divider');
}

test.each([['Backspace'], ['letter']])(
  'a divider that one has chosen and a colleague takes out by %s is chosen no longer',
  (act) => {
    const [a, b] = editors(paragraph('One'), { type: 'divider' });
    for (const editor of [a, b]) chooseDivider(editor);
    ACTS.get(act)?.(b);
    hear(b, a);
    expect(lines(a)).not.toContain('divider');
    expect(a.state.selection).not.toBeInstanceOf(NodeSelection);
  },
);

test('a block that one has chosen stays chosen while a colleague writes before it', () => {
  const [a, b] = editors(paragraph('One'), { type: 'divider' }, paragraph('Two'));
  chooseDivider(a);
  b.choose(0, 0, 'words');
  ACTS.get('Enter')?.(b);
  ACTS.get('letter')?.(b);
  hear(b, a);
  expect((a.state.selection as NodeSelection).node.type.name).toBe('divider');
});

test('what is typed without a pause goes back at once, and by itself where the caret was put meanwhile', () => {
  const [a] = editors(paragraph('One'));
  const type = () => ACTS.get('letter')?.(a);
  const undo = () => ACTS.get('undo')?.(a);
  a.choose(1, 1, 'words');
  type();
  type();
  a.choose(0, 0, 'words');
  type();
  expect(lines(a)).toEqual(['paragraph xOnexx']);
  undo();
  expect(lines(a)).toEqual(['paragraph Onexx']);
  undo();
  expect(lines(a)).toEqual(['paragraph One']);
});

test('what a colleague writes meanwhile parts no typing: it takes the caret along', () => {
  const [a, b] = editors(paragraph('One'), paragraph('Two'));
  a.choose(1, 1, 'words');
  ACTS.get('letter')?.(a);
  b.choose(0, 0, 'words');
  ACTS.get('letter')?.(b);
  hear(b, a);
  ACTS.get('letter')?.(a);
  expect(lines(a)).toEqual(['paragraph xOne', 'paragraph Twoxx']);
  ACTS.get('undo')?.(a);
  expect(lines(a)).toEqual(['paragraph xOne', 'paragraph Two']);
});

test('two empty paragraphs that are chosen become subheads', () => {
  const [a] = editors(paragraph(''), paragraph(''));
  a.choose(0, 1, 'words');
  ACTS.get('Subhead')?.(a);
  expect(lines(a)).toEqual(['heading', 'heading']);
});

test('one who has chosen all of an empty story sees what a colleague writes', () => {
  const [a, b] = editors(paragraph(''), paragraph(''));
  a.choose(0, 1, 'words');
  b.choose(0, 0, 'words');
  ACTS.get('Subhead')?.(b);
  hear(b, a);
  expect(lines(a)).toEqual(['heading', 'paragraph']);
});

test.each<['words' | 'all', string]>([
  ['words', 'Delete'],
  ['all', 'Backspace'],
  ['words', 'Enter'],
])(
  'where everything was chosen (%s) and is gone by %s, one writes on in a paragraph',
  (how, act) => {
    const [a] = editors(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Subhead' }] },
      ...(act === 'Enter' ? [paragraph('Words')] : []),
    );
    a.choose(0, 1, how);
    ACTS.get(act)?.(a);
    expect(lines(a).at(-1)).toBe('paragraph');
  },
);
