import { deleteSelection, setBlockType, splitBlock, wrapIn } from '@tiptap/pm/commands';
import { wrapInList } from '@tiptap/pm/schema-list';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bodyOf, paragraphOf } from '#lib/document/testing/any-body.ts';
import { blocksOf, flatOf } from '#lib/document/flat/roots.ts';
import { writeFlatBody } from '#lib/document/flat/seed.ts';
import { turnFlatBodyInto } from '#lib/document/flat/turn-into.ts';
import { schema, SimulatedEditor } from './testing/simulated-editor.ts';

/** A document in which a newer release has written: a kind of block, records, a sign and a format that this one does not know. */
function fromNewer(): Y.Doc {
  const doc = new Y.Doc();
  let ids = 0;
  writeFlatBody(doc, bodyOf(paragraphOf('A row of figures'), paragraphOf('Words')), () => `s${(ids += 1)}`);
  blocksOf(doc).set('s1.kind', 'tableau');
  blocksOf(doc).set('s1.cell', ['t1', 'r1', 'c1']);
  flatOf(doc).insertEmbed(2, { chart: 7 });
  flatOf(doc).format(4, 3, { future: 'yes' });
  doc.getMap('comments').set('one', 'About this.');
  return doc;
}

const open = (doc: Y.Doc) => new SimulatedEditor(Y.encodeStateAsUpdate(doc), () => `n${Math.random()}`);

function expectKept(doc: Y.Doc): void {
  expect([blocksOf(doc).get('s1.kind'), blocksOf(doc).get('s1.cell'), doc.getMap('comments').get('one')]).toEqual(['tableau', ['t1', 'r1', 'c1'], 'About this.']);
  const delta = flatOf(doc).toDelta() as { insert: unknown; attributes?: object }[];
  expect(delta.filter(({ insert }) => (insert as { chart?: number }).chart === 7)).toHaveLength(1);
  expect(delta.filter(({ attributes }) => attributes && 'future' in attributes).map(({ insert }) => insert)).toEqual(['row']);
}

test.each<[string, (editor: SimulatedEditor) => void]>([
  ['typing in it', (editor) => { editor.find('figures'); editor.type('new '); }],
  ['splitting it', (editor) => { editor.find('figures'); editor.run(splitBlock); }],
  ['putting it into a list', (editor) => { editor.find('figures'); editor.run(wrapInList(schema.nodes['bulletList'] as never)); }],
  ['putting it into a box', (editor) => { editor.find('figures'); editor.run(wrapIn(schema.nodes['factBox'] as never)); }],
  ['deleting other words of it', (editor) => { editor.find('figures', 0, 4); editor.run(deleteSelection); }],
  ['taking that back', (editor) => { editor.find('figures', 0, 4); editor.run(deleteSelection); editor.history('undo'); }],
  ['moving another block', (editor) => editor.move(0.6, 0)],
  ['changing the kind of another', (editor) => { editor.find('Words'); editor.run(setBlockType(schema.nodes['heading'] as never, { level: 2 })); }],
])('what a newer release wrote is shown as words and stays: %s', (_name, act) => {
  const editor = open(fromNewer());
  expect(editor.state.doc.firstChild?.textContent).toBe('A\uFFFC row of figures');
  act(editor);
  expect(editor.repairs).toEqual([]);
  expectKept(editor.doc);
});

test('a restored version keeps of the blocks that stay what this release cannot say of them', () => {
  const doc = fromNewer();
  doc.transact(() => turnFlatBodyInto(doc, bodyOf(paragraphOf('A\uFFFC row of figures'), paragraphOf('Other words'))));
  expectKept(doc);
});
