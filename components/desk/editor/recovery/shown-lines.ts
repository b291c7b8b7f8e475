import type { Node } from '@tiptap/pm/model';

/** A line for each block of words of a document. */
export function linesOf(doc: Node): string[] {
  const lines: string[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    lines.push(node.textBetween(0, node.content.size, undefined, '\n'));
    return false;
  });
  return lines;
}

const BESIDE = '.caret, .upload-slip, .ProseMirror-widget, [contenteditable="false"]';

/**
 * The same of what the window really shows: after a failure it may be something else than the
 * editor holds.
 */
export function shownLines(element: HTMLElement): string[] {
  const shown = element.cloneNode(true);
  if (!(shown instanceof HTMLElement)) return [];
  for (const beside of shown.querySelectorAll(BESIDE)) beside.remove();
  for (const line of shown.querySelectorAll('br:not(.ProseMirror-trailingBreak)'))
    line.replaceWith('\n');
  const blocks = [...shown.querySelectorAll('p, h2, h3')];
  return (blocks.length > 0 ? blocks : [shown]).map(({ textContent }) => textContent ?? '');
}
