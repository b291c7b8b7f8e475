import { DOMSerializer, Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { drawHtml } from './draw-html.ts';
import type { Body } from '../text/nodes.ts';
import { bodySchema } from '../text/schema.ts';

const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const body = (...content: object[]): Body =>
  Node.fromJSON(bodySchema, { type: 'doc', content }).toJSON() as Body;

/** A tree of elements and words, whatever the order of attributes. */
type Tree = string | [tag: string, attributes: Record<string, string>, ...children: Tree[]];

const treeOf = (node: ChildNode): Tree =>
  'attributes' in node
    ? [
        node.nodeName,
        Object.fromEntries(
          [...(node as Element).attributes].map(({ name, value }) => [name, value]),
        ),
        ...[...node.childNodes].map(treeOf),
      ]
    : (node.textContent ?? '');

const emptyPage = () => parseHTML('<html><body></body></html>').document;

/** What the serializer makes in a DOM. */
function drawnByDom(drawn: Body): Tree {
  const document = emptyPage();
  document.body.append(
    DOMSerializer.fromSchema(bodySchema).serializeFragment(
      Node.fromJSON(bodySchema, drawn).content,
      { document },
    ),
  );
  document.body.normalize();
  return treeOf(document.body);
}

function parsed(html: string): Tree {
  const document = emptyPage();
  document.body.innerHTML = html;
  document.body.normalize();
  return treeOf(document.body);
}

describe('a body that is drawn without a DOM', () => {
  const link = { type: 'link', attrs: { href: 'https://example.org/?a=1&b="2"' } };
  test.each<[string, Body]>([
    [
      'paragraphs and subheads',
      body(
        { type: 'paragraph', content: [text('One')] },
        { type: 'heading', attrs: { level: 2 }, content: [text('Two')] },
        { type: 'paragraph' },
      ),
    ],
    [
      'marks that overlap',
      body({
        type: 'paragraph',
        content: [
          text('plain '),
          text('bold ', { type: 'bold' }),
          text('both', { type: 'bold' }, { type: 'italic' }),
          text('linked', link),
        ],
      }),
    ],
    [
      'line breaks',
      body({ type: 'paragraph', content: [text('Lima'), { type: 'hardBreak' }, text('Quito')] }),
    ],
    [
      'lists',
      body(
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('a')] }] }],
        },
        {
          type: 'orderedList',
          attrs: { start: 3 },
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('b')] }] }],
        },
      ),
    ],
    [
      'quotes, boxes, notes and dividers',
      body(
        {
          type: 'quote',
          attrs: { attribution: 'A <b>' },
          content: [{ type: 'paragraph', content: [text('said')] }],
        },
        { type: 'pullQuote', attrs: { attribution: '' }, content: [text('large')] },
        { type: 'factBox', content: [{ type: 'paragraph', content: [text('fact')] }] },
        { type: 'deskNote', content: [{ type: 'paragraph', content: [text('note')] }] },
        { type: 'divider' },
      ),
    ],
    [
      'pictures',
      body({
        type: 'picture',
        attrs: {
          mediaId: '0197f9ab-7c00-7000-8000-000000000001',
          alt: '"',
          caption: '<img src=x onerror=alert(1)>',
          credit: 'AP & dpa',
          wide: true,
        },
      }),
    ],
  ])('is what the editor draws: %s', (_, drawn) => {
    expect(parsed(drawHtml(drawn))).toEqual(drawnByDom(drawn));
  });

  test('never lets a word become markup', () => {
    fc.assert(
      fc.property(
        fc.string({
          minLength: 1,
          unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', '/', ' ', 'é'),
        }),
        (words) => {
          const drawn = body({ type: 'paragraph', content: [text(words)] });
          expect(parsed(drawHtml(drawn))).toEqual(['BODY', {}, ['P', {}, words]]);
        },
      ),
    );
  });
});
