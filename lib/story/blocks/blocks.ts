import type { BlockDeclaration, BlockForm } from './block.ts';
import { bulletList, type BulletListNode } from './bullet-list/block.ts';
import { deskNote, type DeskNoteNode } from './desk-note/block.ts';
import { divider, type DividerNode } from './divider/block.ts';
import { factBox, type FactBoxNode } from './fact-box/block.ts';
import { heading, type HeadingNode } from './heading/block.ts';
import { orderedList, type OrderedListNode } from './ordered-list/block.ts';
import { paragraph, type ParagraphNode } from './paragraph/block.ts';
import { picture, type PictureNode } from './picture/block.ts';
import { pullQuote, type PullQuoteNode } from './pull-quote/block.ts';
import { quote, type QuoteNode } from './quote/block.ts';
import { table, type TableNode } from './table/block.ts';

/** The kinds of block that a body is made of, with the form in which each is stored. */
export interface BlockNodes {
  paragraph: ParagraphNode;
  heading: HeadingNode;
  bulletList: BulletListNode;
  orderedList: OrderedListNode;
  quote: QuoteNode;
  pullQuote: PullQuoteNode;
  picture: PictureNode;
  table: TableNode;
  factBox: FactBoxNode;
  divider: DividerNode;
  deskNote: DeskNoteNode;
}

export type BlockKind = keyof BlockNodes;

/** Blocks of some kinds; of any kind where none is said. */
export type Block<Kind extends BlockKind = BlockKind> = {
  [K in Kind]: BlockNodes[K] & { type: K };
}[Kind];

/** What each kind is. */
export const BLOCKS = {
  paragraph,
  heading,
  bulletList,
  orderedList,
  quote,
  pullQuote,
  picture,
  table,
  factBox,
  divider,
  deskNote,
} as const satisfies { [Kind in BlockKind]: BlockDeclaration<BlockNodes[Kind]> };

type KindsWith<Form> = {
  [Kind in BlockKind]: (typeof BLOCKS)[Kind] extends Form ? Kind : never;
}[BlockKind];

export type PublicKind = KindsWith<{ isPublic: true }>;
export type PublicBlock = Block<PublicKind>;

/** Kinds with words that are written in a field beside the text. */
export type WrittenKind = {
  [Kind in BlockKind]: Extract<
    (typeof BLOCKS)[Kind]['attributes'][keyof (typeof BLOCKS)[Kind]['attributes']],
    { longest: number }
  > extends never
    ? never
    : Kind;
}[BlockKind];

const FORMS: ReadonlyMap<string, BlockForm> = new Map(Object.entries(BLOCKS));

const DECLARATIONS: { readonly [Kind in BlockKind]: BlockDeclaration<BlockNodes[Kind]> } = BLOCKS;

/** What a kind is, with functions that take its stored form. */
export const declarationOf = <Kind extends BlockKind>(
  kind: Kind,
): BlockDeclaration<BlockNodes[Kind]> => DECLARATIONS[kind];

/** What is to be known of a kind by its name; undefined for what this release does not know. */
export const formOf = (kind: string): BlockForm | undefined => FORMS.get(kind);

/** The forms of all kinds. */
export const ALL_FORMS: readonly BlockForm[] = Object.values(BLOCKS);
