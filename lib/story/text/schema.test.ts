import { expect, test } from 'vitest';
import { BLOCKS } from '../blocks/blocks.ts';
import { bodySchema, lineSchema } from './schema.ts';

test('the body has the kinds of block that are declared, what stands in them, and no other', () => {
  expect(Object.keys(bodySchema.nodes).toSorted()).toEqual(
    [
      ...Object.keys(BLOCKS),
      'doc',
      'hardBreak',
      'listItem',
      'tableCell',
      'tableRow',
      'text',
    ].toSorted(),
  );
  // What news needs and what stored stories have; a new block brings its own.
  expect(Object.keys(bodySchema.nodes)).toEqual(
    expect.arrayContaining([
      'bulletList',
      'deskNote',
      'divider',
      'factBox',
      'heading',
      'orderedList',
      'paragraph',
      'picture',
      'pullQuote',
      'quote',
      'table',
    ]),
  );
  expect(Object.keys(bodySchema.marks).toSorted()).toEqual(['bold', 'italic', 'link']);
});

test('every attribute of the body is validated', () => {
  const specs = [...Object.values(bodySchema.nodes), ...Object.values(bodySchema.marks)].flatMap(
    (type) => Object.entries(type.spec.attrs ?? {}),
  );
  expect(specs.filter(([, spec]) => spec.validate === undefined).map(([name]) => name)).toEqual([]);
});

test('a new body is one empty paragraph', () => {
  expect(bodySchema.topNodeType.createAndFill()?.toJSON()).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph' }],
  });
});

test('a line is one paragraph of bare text', () => {
  const text = lineSchema.text('Lima');
  const paragraph = (...content: (typeof text)[]) => lineSchema.node('paragraph', null, content);
  expect(() => lineSchema.node('doc', null, [paragraph(text)]).check()).not.toThrow();
  expect(() => lineSchema.node('doc', null, [paragraph(text), paragraph(text)]).check()).toThrow(
    'Invalid content',
  );
  expect(Object.keys(lineSchema.marks)).toEqual([]);
});
