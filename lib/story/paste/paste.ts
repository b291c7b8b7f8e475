import { printPasted } from '../blocks/paste.ts';
import { readBlocks } from './blocks.ts';
import { dropMess, NOTHING_LEFT, type LeftOut } from './mess.ts';
import { takePictures, type PastedPicture } from './pictures.ts';
import { shapeScripts } from './scripts.ts';
import { parsePasted } from './unwrap.ts';
import { shapeWord } from './word.ts';

/**
 * ProseMirror marks what was copied from an editor of its own; that carries our nodes and is parsed
 * by the schema as it is.
 */
const OUR_OWN = /data-pm-slice=/;

interface Pasted {
  html: string;
  /** What somebody may miss. */
  left: LeftOut;
  /** Pictures that came with their bytes, in the order of their places in the HTML. */
  pictures: PastedPicture[];
}

/** Whether it is a table and nothing else. */
function isOneTable(root: Element): boolean {
  const [table, ...others] = root.querySelectorAll('table');
  const words = (element: Element) => (element.textContent ?? '').trim();
  return table !== undefined && others.length === 0 && words(table) === words(root);
}

/**
 * Pasted HTML (Word, Google Docs, Outlook, Gmail, web pages) as the few elements that the schema
 * reads: p, h2, h3, lists, blockquote, tables, hr, br, strong, em and links with https, http or mailto.
 * Meaning is kept: raised and lowered figures as letters, numbers of lists, lines of what was
 * preformatted, who said a quotation. Mess is dropped: styles, comments, hidden text, deletions of
 * tracked changes, pictures of other sites, empty paragraphs; tables that lay out a page become its paragraphs. What was
 * copied from our own editor comes back as it is. Runs in the
 * browser (DOMParser). A table that is pasted into another keeps its cells, few or empty as they may
 * be. Give it to the editor as `transformPastedHTML`.
 */
export function readPasted(html: string, intoTable = false): Pasted {
  if (OUR_OWN.test(html)) return { html, left: NOTHING_LEFT, pictures: [] };
  const { body } = parsePasted(html);
  const pictures = takePictures(body);
  const left = dropMess(body);
  shapeWord(body);
  shapeScripts(body);
  return { html: printPasted(readBlocks(body, intoTable && isOneTable(body))), left, pictures };
}

/** The same without what was left out. */
export const cleanPastedHtml = (html: string): string => readPasted(html).html;
