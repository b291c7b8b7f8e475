const NEVER = [
  'script',
  'style',
  'meta',
  'link',
  'title',
  'template',
  'noscript',
  'object',
  'embed',
  'svg',
  'canvas',
  'input',
  'button',
  'select',
  'textarea',
].join(',');

/** What a colleague may miss: it had words, or was to be seen or heard. */
const STRUCK = 'del, s, strike, .msoDel';
/** Word: comments of reviewers and what they hang on. */
const COMMENTS =
  '.MsoCommentReference, .MsoCommentText, [class*="msocomanchor"], [class*="msocomtxt"]';
const PICTURES = 'picture, img';
const RECORDINGS = 'audio, video, iframe';

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu;
const COMMENT_STYLE = /(?:^|;)\s*mso-element\s*:\s*comment(?:-list)?/iu;
const STRUCK_STYLE = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/iu;
const COMMENT_NODE = 8;

/** What was pasted and is not in the story. */
export interface LeftOut {
  pictures: number;
  /** Films, sounds, pages within the page. */
  recordings: number;
  struck: string[];
  comments: string[];
  formulas: string[];
  /** Titles of links, which a page shows while one points at them. */
  titles: string[];
  /** Where a quotation is from, as its page says and does not show (HTML, `cite`). */
  sources: string[];
}

export const NOTHING_LEFT: LeftOut = {
  pictures: 0,
  recordings: 0,
  struck: [],
  comments: [],
  formulas: [],
  titles: [],
  sources: [],
};

function dropComments(root: Node): void {
  for (let child = root.firstChild; child;) {
    const next = child.nextSibling;
    if (child.nodeType === COMMENT_NODE) root.removeChild(child);
    else dropComments(child);
    child = next;
  }
}

const wordsOf = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/gu, ' ').trim();

/** Takes elements out, those in others with them; gives back what they said. */
function takeOut(elements: Iterable<Element>): string[] {
  return [...elements].flatMap((element) => {
    if (!element.parentNode) return [];
    element.remove();
    return wordsOf(element) || [];
  });
}

const styled = (root: Element, style: RegExp): Element[] =>
  [...root.querySelectorAll('[style]')].filter((element) =>
    style.test(element.getAttribute('style') ?? ''),
  );

/** Not those that count who opens a mail, nor the parts of one picture. */
const isSeen = (picture: Element): boolean =>
  !picture.parentElement?.closest('picture') &&
  !['width', 'height'].some((side) => /^[0-2](?:px)?$/.test(picture.getAttribute(side) ?? ''));

/** What attributes say, each once. */
const saidIn = (root: Element, elements: string, attribute: string): string[] => [
  ...new Set(
    [...root.querySelectorAll(elements)].flatMap(
      (element) => element.getAttribute(attribute)?.replace(/\s+/gu, ' ').trim() || [],
    ),
  ),
];

const isAddress = (text: string): boolean => /^https?:/iu.test(text);

/** Titles that say more than the words of their link and its address. */
function titlesIn(root: Element): string[] {
  const links = [...root.querySelectorAll('a[href]')];
  const shown = new Set(links.flatMap((link) => [wordsOf(link), link.getAttribute('href')]));
  return saidIn(root, 'a[href][title]', 'title').filter(
    (title) => !shown.has(title) && !isAddress(title),
  );
}

function countAndDrop(elements: Element[]): number {
  for (const element of elements) element.remove();
  return elements.length;
}

/**
 * Takes out of a pasted document what is no part of its text, and says what of it somebody may
 * miss. Struck words are what their writer took back.
 */
export function dropMess(root: HTMLElement): LeftOut {
  dropComments(root);
  for (const element of root.querySelectorAll(NEVER)) element.remove();
  takeOut([...root.querySelectorAll('[hidden]'), ...styled(root, HIDDEN)]);
  const comments = takeOut([...root.querySelectorAll(COMMENTS), ...styled(root, COMMENT_STYLE)]);
  const struck = takeOut([...root.querySelectorAll(STRUCK), ...styled(root, STRUCK_STYLE)]);
  const formulas = takeOut(root.querySelectorAll('math'));
  const pictures = [...root.querySelectorAll(PICTURES)].filter(isSeen).length;
  countAndDrop([...root.querySelectorAll(PICTURES)]);
  const recordings = countAndDrop([...root.querySelectorAll(RECORDINGS)]);
  const titles = titlesIn(root);
  const sources = saidIn(root, 'blockquote[cite], q[cite]', 'cite').filter(isAddress);
  return { pictures, recordings, struck, comments, formulas, titles, sources };
}
