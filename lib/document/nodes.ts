/** The stored form of a text: ProseMirror JSON, as typed data. Written by body.ts alone; everything that renders reads this. */
export type TextMark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } };
export interface TextNode { type: 'text'; text: string; marks?: TextMark[] }
interface HardBreakNode { type: 'hardBreak'; marks?: TextMark[] }
export type Inline = TextNode | HardBreakNode;

export interface ParagraphNode { type: 'paragraph'; content?: Inline[] }
export interface HeadingNode { type: 'heading'; attrs: { level: 2 | 3 }; content?: Inline[] }
export interface ListItemNode { type: 'listItem'; content: (ParagraphNode | ListNode)[] }
interface BulletListNode { type: 'bulletList'; content: ListItemNode[] }
interface OrderedListNode { type: 'orderedList'; attrs: { start: number }; content: ListItemNode[] }
export type ListNode = BulletListNode | OrderedListNode;

export interface QuoteNode { type: 'quote'; attrs: { attribution: string }; content: ParagraphNode[] }
export interface PullQuoteNode { type: 'pullQuote'; attrs: { attribution: string }; content?: TextNode[] }
export interface PictureAttributes { mediaId: string; alt: string; caption: string; credit: string; wide: boolean }
export interface PictureNode { type: 'picture'; attrs: PictureAttributes }
export interface FactBoxNode { type: 'factBox'; content: (HeadingNode | ParagraphNode | ListNode)[] }
interface DividerNode { type: 'divider' }
/** What an editor writes to the desk. withoutNotes() drops it before anything renders. */
interface DeskNoteNode { type: 'deskNote'; content: ParagraphNode[] }

export type PublicBlock =
  | ParagraphNode | HeadingNode | ListNode | QuoteNode | PullQuoteNode | PictureNode | FactBoxNode | DividerNode;
export type Block = PublicBlock | DeskNoteNode;

export interface Body { type: 'doc'; content: Block[] }
/** A body that has no note to the desk left in it: the only kind that a public renderer takes. */
export interface PublicBody { type: 'doc'; content: PublicBlock[] }
