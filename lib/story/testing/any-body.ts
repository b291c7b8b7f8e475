import fc from 'fast-check';
import type { Block } from '../blocks/blocks.ts';
import type { HeadingNode } from '../blocks/heading/block.ts';
import type { ListItemNode } from '../blocks/list-item/item.ts';
import type { ParagraphNode } from '../blocks/paragraph/block.ts';
import type { TextNode } from '../inline/inline.ts';
import { cleanText } from '../text/clean/clean-text.ts';
import type { Body } from '../text/nodes.ts';

type ListNode = Block<'bulletList' | 'orderedList'>;

/*
 * Bodies as the schema allows them and as toJSON() writes them: no empty text, neighbours with
 * equal marks joined. Each text begins with its own letter so that two neighbours never join by
 * chance of their marks.
 */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 24 })
  .map((text) => cleanText(`w${text.replace(/[\p{Cc}\u2028\u2029]/gu, '')}`));
const link = fc.webUrl().map((href) => ({ type: 'link' as const, attrs: { href } }));
const marks = fc.constantFrom<TextNode['marks']>(
  undefined,
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'bold' }, { type: 'italic' }],
);

const textNode: fc.Arbitrary<TextNode> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ text: words, marks }).map(({ text, marks: on }) => ({
      type: 'text' as const,
      ...(on ? { marks: on } : {}),
      text,
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ text: words, mark: link })
      .map(({ text, mark }) => ({ type: 'text' as const, marks: [mark], text })),
  },
);

const sameMarks = (a: TextNode | undefined, b: TextNode) =>
  JSON.stringify(a?.marks) === JSON.stringify(b.marks);
const joined = (nodes: TextNode[]) =>
  nodes.filter((node, place) => !sameMarks(nodes[place - 1], node));
const withContent = <T>(nodes: T[]) => (nodes.length > 0 ? { content: nodes } : {});

const inline = fc.array(textNode, { maxLength: 5 }).map(joined);
const paragraph: fc.Arbitrary<ParagraphNode> = inline.map((nodes) => ({
  type: 'paragraph',
  ...withContent(nodes),
}));
const heading: fc.Arbitrary<HeadingNode> = fc
  .record({ level: fc.constantFrom<2 | 3>(2, 3), nodes: inline })
  .map(({ level, nodes }) => ({ type: 'heading', attrs: { level }, ...withContent(nodes) }));

const list: fc.Memo<ListNode> = fc.memo((depth) => {
  const more =
    depth > 1 ? fc.array(fc.oneof(paragraph, list(depth - 1)), { maxLength: 2 }) : fc.constant([]);
  const item: fc.Arbitrary<ListItemNode> = fc
    .tuple(paragraph, more)
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] }));
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    items.map((content) => ({ type: 'bulletList' as const, content })),
    fc
      .tuple(
        items,
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom({}, { numbering: 'a' as const }, { numbering: 'I' as const }),
      )
      .map(([content, start, counted]) => ({
        type: 'orderedList' as const,
        attrs: { start, ...counted },
        content,
      })),
  );
});

const attribution = fc.string({ maxLength: 40 }).map((text) => text.replace(/\p{Cc}/gu, ''));
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 });
const pullQuote = fc.tuple(words, attribution).map(([text, who]) => ({
  type: 'pullQuote' as const,
  attrs: { attribution: who },
  content: [{ type: 'text' as const, text }],
}));
const picture = fc
  .record({
    mediaId: fc.uuid(),
    alt: attribution,
    caption: attribution,
    credit: attribution,
    wide: fc.boolean(),
  })
  .map((attrs) => ({ type: 'picture' as const, attrs }));
const factBox = fc
  .array(fc.oneof(heading, paragraph, list(2)), { minLength: 1, maxLength: 3 })
  .map((content) => ({ type: 'factBox' as const, content }));

const table = fc
  .record({
    attrs: fc.record({ caption: attribution, headerRow: fc.boolean(), headerColumn: fc.boolean() }),
    width: fc.integer({ min: 1, max: 4 }),
    cells: fc.array(inline, { minLength: 4, maxLength: 16 }),
  })
  .map(({ attrs, width, cells }) => ({
    type: 'table' as const,
    attrs,
    content: Array.from({ length: Math.floor(cells.length / width) }, (_, row) => ({
      type: 'tableRow' as const,
      content: cells.slice(row * width, (row + 1) * width).map((nodes) => ({
        type: 'tableCell' as const,
        ...withContent(nodes),
      })),
    })),
  }));

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  heading,
  list(3),
  pullQuote,
  picture,
  factBox,
  table,
  fc
    .tuple(paragraphs, attribution)
    .map(([content, who]) => ({ type: 'quote' as const, attrs: { attribution: who }, content })),
  fc.constant({ type: 'divider' as const }),
  paragraphs.map((content) => ({ type: 'deskNote' as const, content })),
);

/** Any valid body in its canonical form. */
export const anyBody: fc.Arbitrary<Body> = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((content) => ({ type: 'doc', content }));

/** A paragraph of bare words, for tests that need one. */
export const paragraphOf = (text: string): ParagraphNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

export const bodyOf = (...content: Block[]): Body => ({ type: 'doc', content });
