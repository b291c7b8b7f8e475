import { runsOf, type Run } from '../text/inline-runs.ts';
import { wellFormed } from '../text/well-formed.ts';
import type { Inline } from './inline.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text inside an element or a quoted attribute, well-formed for XML. */
export const escapeText = (text: string): string =>
  wellFormed(text).replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);

function runHtml(run: Run): string {
  if ('leaf' in run) return run.leaf.type === 'text' ? escapeText(run.leaf.text) : '<br>';
  const inner = run.runs.map(runHtml).join('');
  switch (run.mark.type) {
    case 'bold':
      return `<strong>${inner}</strong>`;
    case 'italic':
      return `<em>${inner}</em>`;
    case 'link':
      return `<a href="${escapeText(run.mark.attrs.href)}">${inner}</a>`;
  }
}

/** Words with their marks, as feeds have them. */
export const inlineHtml = (nodes: Inline[] = []): string => runsOf(nodes).map(runHtml).join('');

/** What stands under a figure; nothing where there is nothing to say. */
export const captionHtml = (html: string): string =>
  html === '' ? '' : `<figcaption>${html}</figcaption>`;
