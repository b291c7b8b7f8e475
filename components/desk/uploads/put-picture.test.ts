import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { changeText } from '#lib/story/flat/change-text.ts';
import { readFlatBody } from '#lib/story/flat/body.ts';
import { flatOf } from '#lib/story/flat/roots.ts';
import { writeFlatBody } from '#lib/story/flat/seed.ts';
import { leadPhotoOf, photoWordsOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { sharedBodyExtensions } from '../binding/write/block-ids.ts';
import { buildDocument } from '../binding/draw/build.ts';
import { besideOf, boundary, putPicture } from './put-picture.ts';

const mediaId = '0193b3a0-0000-7000-8000-000000000001';
const picture = {
  mediaId,
  sha256: 'a'.repeat(64),
  width: 3,
  height: 2,
  described: { caption: 'The hall.', credit: '', creator: 'AP', alt: '' },
};
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (...texts: string[]) => ({
  type: 'bulletList',
  content: texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
});

function docOf(...content: object[]): Y.Doc {
  const doc = new Y.Doc();
  writeFlatBody(doc, { type: 'doc', content });
  return doc;
}

const shown = (doc: Y.Doc): Node => buildDocument(getSchema(sharedBodyExtensions), flatOf(doc));

/** The place behind the block with these words. */
function behind(doc: Y.Doc, words: string): unknown {
  const now = shown(doc);
  let at = 0;
  now.descendants((node, position) => {
    if (node.isTextblock && node.textContent === words) at = position + 1;
  });
  return besideOf(doc, now, boundary(now, at));
}

interface Json {
  type: string;
  text?: string;
  content?: Json[];
}
const wordsOf = ({ text, content = [] }: Json): string => text ?? content.map(wordsOf).join(' ');
/** The blocks at the top, a picture as `▣`. */
const blocks = (doc: Y.Doc): string[] =>
  ((readFlatBody(doc) as unknown as Json).content ?? []).map((block) =>
    block.type === 'picture' ? '▣' : wordsOf(block),
  );

function put(doc: Y.Doc, beside: unknown, { id = 'up', after = [] as string[] } = {}): string[] {
  putPicture(doc, id, { part: 'body', beside, after }, picture);
  return blocks(doc);
}

describe('a picture arrives', () => {
  test('behind the block that it was dropped at', () => {
    const doc = docOf(paragraph('One.'), paragraph('Two.'));
    expect(put(doc, behind(doc, 'One.'))).toEqual(['One.', '▣', 'Two.']);
    expect(readFlatBody(doc)).toMatchObject({
      content: [{}, { attrs: { mediaId, caption: 'The hall.', credit: 'AP' } }, {}],
    });
  });

  test('behind a list, and never inside it', () => {
    const doc = docOf(list('First', 'Second'), paragraph('Two.'));
    expect(put(doc, behind(doc, 'First'))).toEqual(['First Second', '▣', 'Two.']);
  });

  test('where its block stood, though a colleague deleted it', () => {
    const doc = docOf(paragraph('One.'), paragraph('Two.'), paragraph('Three.'));
    const beside = behind(doc, 'Two.');
    changeText(flatOf(doc), 5, 5);
    expect(put(doc, beside)).toEqual(['One.', '▣', 'Three.']);
  });

  test('behind its block, though a colleague typed it anew', () => {
    const doc = docOf(paragraph('One.'), paragraph('Two.'));
    const beside = behind(doc, 'One.');
    changeText(flatOf(doc), 1, 4, [{ insert: 'Quite another sentence.' }]);
    expect(put(doc, beside)).toEqual(['Quite another sentence.', '▣', 'Two.']);
  });

  test('at the end, when nothing is left of its place', () => {
    expect(put(docOf(paragraph('One.'), paragraph('Two.')), { nonsense: true })).toEqual([
      'One.',
      'Two.',
      '▣',
    ]);
  });

  test('once, however often it is put in, and not again after somebody took it out', () => {
    const doc = docOf(paragraph('One.'));
    const beside = behind(doc, 'One.');
    put(doc, beside);
    expect(put(doc, beside)).toEqual(['One.', '▣']);
    changeText(flatOf(doc), 5, 1);
    expect(put(doc, beside)).toEqual(['One.']);
  });

  test('in the order in which they were dropped, whichever comes first', () => {
    const doc = docOf(paragraph('One.'), paragraph('Two.'));
    const beside = behind(doc, 'One.');
    for (const [id, after] of [
      ['b', ['a']],
      ['a', []],
      ['c', ['a', 'b']],
    ] as const)
      put(doc, beside, { id, after: [...after] });
    const order = (flatOf(doc).toDelta() as { insert: { b?: string } }[])
      .flatMap(({ insert }) => insert.b ?? [])
      .filter((id) => 'abc'.includes(id));
    expect(order).toEqual(['a', 'b', 'c']);
  });

  test('in the lead photo’s frame, with its own words only where nobody has written any', () => {
    const doc = docOf(paragraph('One.'));
    photoWordsOf(doc, 'caption').insert(0, 'Written before.');
    expect(putPicture(doc, 'up', { part: 'lead', instead: '' }, picture)).toBe('');
    expect(leadPhotoOf(doc).get('mediaId')).toBe(mediaId);
    expect(photoWordsOf(doc, 'caption').toJSON()).toBe('Written before.');
    expect(photoWordsOf(doc, 'credit').toJSON()).toBe('AP');
  });

  test('not in the place of a lead photo that somebody chose meanwhile, unless somebody says so', () => {
    const doc = docOf(paragraph('One.'));
    leadPhotoOf(doc).set('mediaId', 'another');
    expect(putPicture(doc, 'up', { part: 'lead', instead: '' }, picture)).toMatch(
      /^Somebody has chosen another/,
    );
    expect(leadPhotoOf(doc).get('mediaId')).toBe('another');
    expect(putPicture(doc, 'up', { part: 'lead', instead: null }, picture)).toBe('');
    expect(leadPhotoOf(doc).get('mediaId')).toBe(mediaId);
  });
});
