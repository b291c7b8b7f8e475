const NEVER = [
  'script',
  'style',
  'meta',
  'link',
  'title',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'img',
  'picture',
  'input',
  'button',
  'select',
  'textarea',
  'del',
  's',
  'strike',
  // Word: comments of reviewers and what they hang on.
  '.MsoCommentReference',
  '.MsoCommentText',
  '[class*="msocomanchor"]',
  '[class*="msocomtxt"]',
  '.msoDel',
].join(',');

const HIDDEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*comment(?:-list)?|text-decoration(?:-line)?\s*:\s*line-through)/iu;
const COMMENT_NODE = 8;

function dropComments(root: Node): void {
  for (let child = root.firstChild; child;) {
    const next = child.nextSibling;
    if (child.nodeType === COMMENT_NODE) root.removeChild(child);
    else dropComments(child);
    child = next;
  }
}

/**
 * Takes out what was never text: styles, scripts, comments, hidden parts, foreign pictures
 * (tracking pixels among them), and the deleted words of tracked changes. Inserted words stay.
 */
export function dropMess(root: HTMLElement): void {
  dropComments(root);
  for (const element of root.querySelectorAll(NEVER)) element.remove();
  for (const element of root.querySelectorAll('[hidden], [style]')) {
    if (element.hasAttribute('hidden') || HIDDEN.test(element.getAttribute('style') ?? ''))
      element.remove();
  }
}
