import type { Editor } from '@tiptap/core';
import type { IconName } from '../../ui/icon.tsx';

/** One button of the toolbar that changes the text at the caret. */
export interface Tool {
  name: string;
  /** Without an icon the name itself is the button. */
  icon?: IconName;
  /** As shown in the tooltip; in ARIA's form beside it. */
  keys?: string;
  ariaKeys?: string;
  /** Stands in the button's pressed state; absent for what is done once. */
  active?: (editor: Editor) => boolean;
  press: (editor: Editor) => void;
}

const chain = (editor: Editor) => editor.chain().focus();

/** An empty block of a kind with the caret in it, after the block at the caret; around what is chosen where that is possible. */
const subheads: Tool[] = [
  { name: 'Paragraph', keys: 'Ctrl Alt 0', ariaKeys: 'Control+Alt+0', active: (e) => e.isActive('paragraph'), press: (e) => chain(e).setParagraph().run() },
  { name: 'Subhead', keys: 'Ctrl Alt 2', ariaKeys: 'Control+Alt+2', active: (e) => e.isActive('heading', { level: 2 }), press: (e) => chain(e).toggleHeading({ level: 2 }).run() },
  { name: 'Minor subhead', keys: 'Ctrl Alt 3', ariaKeys: 'Control+Alt+3', active: (e) => e.isActive('heading', { level: 3 }), press: (e) => chain(e).toggleHeading({ level: 3 }).run() },
];

const marks: Tool[] = [
  { name: 'Bold', icon: 'bold', keys: 'Ctrl B', ariaKeys: 'Control+B', active: (e) => e.isActive('bold'), press: (e) => chain(e).toggleBold().run() },
  { name: 'Italic', icon: 'italic', keys: 'Ctrl I', ariaKeys: 'Control+I', active: (e) => e.isActive('italic'), press: (e) => chain(e).toggleItalic().run() },
];

const blocks: Tool[] = [
  { name: 'Bulleted list', icon: 'bulleted-list', keys: 'Ctrl Shift 8', ariaKeys: 'Control+Shift+8', active: (e) => e.isActive('bulletList'), press: (e) => chain(e).toggleBulletList().run() },
  { name: 'Numbered list', icon: 'numbered-list', keys: 'Ctrl Shift 7', ariaKeys: 'Control+Shift+7', active: (e) => e.isActive('orderedList'), press: (e) => chain(e).toggleOrderedList().run() },
  { name: 'Quote', icon: 'quote', active: (e) => e.isActive('quote'), press: (e) => chain(e).toggleWrap('quote').run() },
  { name: 'Pull quote', icon: 'pull-quote', active: (e) => e.isActive('pullQuote'), press: (e) => chain(e).togglePullQuote().run() },
];

const boxes: Tool[] = [
  { name: 'Fact box', icon: 'fact-box', active: (e) => e.isActive('factBox'), press: (e) => chain(e).toggleFactBox().run() },
  { name: 'Divider', icon: 'divider', press: (e) => chain(e).setHorizontalRule().run() },
  { name: 'Note to the desk', icon: 'note', active: (e) => e.isActive('deskNote'), press: (e) => chain(e).toggleDeskNote().run() },
];

export const TOOLS = { subheads, marks, blocks, boxes };

/** Names of the tools that are pressed at the caret, as one string: equal strings, no new drawing. */
export function pressedTools(editor: Editor): string {
  const all = [...subheads, ...marks, ...blocks, ...boxes];
  return [...all.filter((tool) => tool.active?.(editor)).map((tool) => tool.name), ...(editor.isActive('link') ? ['Link'] : [])].join('|');
}
