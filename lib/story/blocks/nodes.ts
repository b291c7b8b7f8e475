import type { Node } from '@tiptap/core';
import type { BlockKind } from './blocks.ts';
import { BulletList } from './bullet-list/node.ts';
import { DeskNote } from './desk-note/node.ts';
import { Divider } from './divider/node.ts';
import { FactBox } from './fact-box/node.ts';
import { Heading } from './heading/node.ts';
import { OrderedList } from './ordered-list/node.ts';
import { Paragraph } from './paragraph/node.ts';
import { Picture } from './picture/node.ts';
import { PullQuote } from './pull-quote/node.ts';
import { Quote } from './quote/node.ts';
import { Table } from './table/node.ts';

/** Every kind of block as a node of the editor and of the schema, in the order of the schema. */
export const NODES: { readonly [Kind in BlockKind]: Node } = {
  paragraph: Paragraph,
  heading: Heading,
  bulletList: BulletList,
  orderedList: OrderedList,
  quote: Quote,
  pullQuote: PullQuote,
  picture: Picture,
  table: Table,
  factBox: FactBox,
  divider: Divider,
  deskNote: DeskNote,
};
