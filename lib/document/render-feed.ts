import { printedBlocks } from './body.ts';
import { runsOf, type Run } from './inline-runs.ts';
import type { Body, Inline, PictureNode, PublicBlock } from './nodes.ts';
import { wellFormed } from './well-formed.ts';

export interface FeedOptions {
  /** Absolute address and size in pixels of a picture, null when readers may not have it. */
  pictureUrl: (mediaId: string) => { src: string; width: number; height: number } | null;
  /** The printed dateline with its trailing space, to open the first paragraph. */
  dateline?: string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => wellFormed(text).replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);

function runHtml(run: Run): string {
  if ('leaf' in run) return run.leaf.type === 'text' ? escaped(run.leaf.text) : '<br>';
  const inner = run.runs.map(runHtml).join('');
  switch (run.mark.type) {
    case 'bold': return `<strong>${inner}</strong>`;
    case 'italic': return `<em>${inner}</em>`;
    case 'link': return `<a href="${escaped(run.mark.attrs.href)}">${inner}</a>`;
  }
}

const inline = (nodes: Inline[] | undefined) => runsOf(nodes ?? []).map(runHtml).join('');

const caption = (html: string) => (html === '' ? '' : `<figcaption>${html}</figcaption>`);

function pictureHtml({ attrs }: PictureNode, { pictureUrl }: FeedOptions): string {
  const file = pictureUrl(attrs.mediaId);
  if (!file) return '';
  const words = [attrs.caption, attrs.credit].filter((part) => part !== '').map(escaped).join(' ');
  return `<figure><img src="${escaped(file.src)}" alt="${escaped(attrs.alt)}" width="${file.width}" height="${file.height}">${caption(words)}</figure>`;
}

function blockHtml(block: PublicBlock, options: FeedOptions): string {
  const all = (blocks: PublicBlock[]) => blocks.map((child) => blockHtml(child, options)).join('');
  const items = (list: { content: { content: PublicBlock[] }[] }) => list.content.map((item) => `<li>${all(item.content)}</li>`).join('');
  switch (block.type) {
    case 'paragraph': return `<p>${inline(block.content)}</p>`;
    case 'heading': return `<h${block.attrs.level}>${inline(block.content)}</h${block.attrs.level}>`;
    case 'bulletList': return `<ul>${items(block)}</ul>`;
    case 'orderedList': return `<ol${block.attrs.start === 1 ? '' : ` start="${block.attrs.start}"`}>${items(block)}</ol>`;
    case 'quote': return `<figure><blockquote>${all(block.content)}</blockquote>${caption(escaped(block.attrs.attribution))}</figure>`;
    case 'pullQuote': return `<figure><blockquote><p>${inline(block.content)}</p></blockquote>${caption(escaped(block.attrs.attribution))}</figure>`;
    case 'picture': return pictureHtml(block, options);
    case 'factBox': return `<section>${all(block.content)}</section>`;
    case 'divider': return '<hr>';
  }
}

/**
 * A body as HTML for feeds: no script, style or class, absolute addresses only, every picture with alt, size, caption and
 * credit. Notes to the desk are left out. Attributes are always quoted; the text is well-formed for XML.
 */
export function renderFeedHtml(body: Body, options: FeedOptions): string {
  const [first, ...rest] = printedBlocks(body);
  const dateline = escaped(options.dateline ?? '');
  const opening = first?.type === 'paragraph'
    ? `<p>${dateline}${inline(first.content)}</p>`
    : `${dateline === '' ? '' : `<p>${dateline.trimEnd()}</p>`}${first ? blockHtml(first, options) : ''}`;
  return opening + rest.map((block) => blockHtml(block, options)).join('');
}
