import { printPasted } from '../blocks/paste.ts';
import { readBlocks } from './blocks.ts';
import { dropMess } from './mess.ts';
import { shapeWord } from './word.ts';

/**
 * ProseMirror marks what was copied from an editor of its own; that carries our nodes and is parsed
 * by the schema as it is.
 */
const OUR_OWN = /data-pm-slice=/;

/**
 * Pasted HTML (Word, Google Docs, Outlook, Gmail, web pages) as the few elements that the schema
 * reads: p, h2, h3, lists, blockquote, hr, br, strong, em and links with https, http or mailto.
 * Meaning is kept, mess dropped: styles, comments, hidden text, deletions of tracked changes,
 * pictures of other sites, empty paragraphs; tables become paragraphs. What was copied from our
 * own editor comes back as it is. Runs in the browser (DOMParser). Give it to the editor as
 * `transformPastedHTML`.
 */
export function cleanPastedHtml(html: string): string {
  if (OUR_OWN.test(html)) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  dropMess(body);
  shapeWord(body);
  return printPasted(readBlocks(body));
}
