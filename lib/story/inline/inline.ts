/** Words of a block as they are stored, with their marks. */
export type TextMark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'link'; attrs: { href: string } };
export interface TextNode {
  type: 'text';
  text: string;
  marks?: TextMark[];
}
interface HardBreakNode {
  type: 'hardBreak';
  marks?: TextMark[];
}
export type Inline = TextNode | HardBreakNode;
