/** A node of a story's text as stored: ProseMirror JSON, with the node names of lib/story. */
export interface Block {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Block[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

export interface PictureUse {
  /** File name in db/demo/pictures without its ending. */
  picture: string;
  alt: string;
  caption: string;
  credit: string;
}

const MARKED = /\*\*(.+?)\*\*|_(.+?)_|\[([^\]]+)\]\((https:[^)]+)\)/g;

const plain = (text: string): Block[] => (text === '' ? [] : [{ type: 'text', text }]);

function marked([, bold, italic, words, href]: RegExpExecArray): Block {
  if (bold !== undefined) return { type: 'text', text: bold, marks: [{ type: 'bold' }] };
  if (italic !== undefined) return { type: 'text', text: italic, marks: [{ type: 'italic' }] };
  return { type: 'text', text: words ?? '', marks: [{ type: 'link', attrs: { href } }] };
}

/**
 * Running text: `**bold**`, `_italic_`, `[words](https://example.org/)`. Other square brackets are
 * an editor's insertion and stay.
 */
function inline(text: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    blocks.push(...plain(text.slice(from, match.index)), marked(match));
    from = match.index + match[0].length;
  }
  return [...blocks, ...plain(text.slice(from))];
}

const list = (type: string, items: string[]): Block => ({
  type,
  content: items.map((item) => ({ type: 'listItem', content: [p(item)] })),
});

export const p = (text: string): Block => ({ type: 'paragraph', content: inline(text) });
export const h2 = (text: string): Block => ({
  type: 'heading',
  attrs: { level: 2 },
  content: inline(text),
});
export const h3 = (text: string): Block => ({
  type: 'heading',
  attrs: { level: 3 },
  content: inline(text),
});
export const ul = (...items: string[]): Block => list('bulletList', items);
export const ol = (...items: string[]): Block => list('orderedList', items);
export const divider = (): Block => ({ type: 'divider' });

/** What somebody said, set apart, and who said it. */
export const quote = (said: string, attribution: string): Block => ({
  type: 'quote',
  attrs: { attribution },
  content: [p(said)],
});

/** Words of the text repeated large. */
export const pull = (said: string, attribution: string): Block => ({
  type: 'pullQuote',
  attrs: { attribution },
  content: inline(said),
});

export const fact = (title: string, ...blocks: Block[]): Block => ({
  type: 'factBox',
  content: [h3(title), ...blocks],
});

/** For colleagues only; never printed. */
export const note = (text: string): Block => ({ type: 'deskNote', content: [p(text)] });

/**
 * A picture between paragraphs. Its file's name stands in for the media id until the picture is
 * stored.
 */
export const picture = ({ picture: mediaId, ...words }: PictureUse, wide = false): Block => ({
  type: 'picture',
  attrs: { mediaId, ...words, wide },
});
