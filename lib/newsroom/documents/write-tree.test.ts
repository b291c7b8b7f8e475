import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bodySchema } from '#lib/document/schema.ts';
import { anyBody } from '#lib/document/testing/any-body.ts';
import { writeTree } from './write-tree.ts';

test('a tree turns into any other, and says what it should', () => {
  fc.assert(fc.property(anyBody, anyBody, (before, after) => {
    const fragment = new Y.Doc().getXmlFragment('body');
    for (const body of [before, after]) {
      writeTree(bodySchema, body, fragment);
      expect(yXmlFragmentToProsemirrorJSON(fragment)).toMatchObject({ type: 'doc' });
    }
    const again = new Y.Doc().getXmlFragment('body');
    writeTree(bodySchema, after, again);
    expect(fragment.toJSON()).toEqual(again.toJSON());
  }));
});

test('only what differs is changed', () => {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('body');
  const body = (...texts: string[]) => ({ type: 'doc', content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });
  writeTree(bodySchema, body('first', 'second', 'third'), fragment);
  const [first, , third] = fragment.toArray();
  writeTree(bodySchema, body('first', 'changed', 'third'), fragment);
  expect([fragment.get(0), fragment.get(2)]).toEqual([first, third]);
});

test('two who type the first letters of an empty story type in one text', () => {
  const seed = new Y.Doc();
  writeTree(bodySchema, { type: 'doc', content: [{ type: 'paragraph' }, { type: 'quote', content: [{ type: 'paragraph' }] }, { type: 'divider' }] }, seed.getXmlFragment('body'));
  const typists = ['from A', 'from B'].map((words) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(seed));
    const paragraph = doc.getXmlFragment('body').get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(0, words);
    return doc;
  });
  for (const typist of typists) Y.applyUpdate(seed, Y.encodeStateAsUpdate(typist));
  const paragraph = seed.getXmlFragment('body').get(0) as Y.XmlElement;
  expect([paragraph.length, paragraph.toJSON()]).toEqual([1, expect.stringMatching(/from A.*from B|from B.*from A/)]);
});
