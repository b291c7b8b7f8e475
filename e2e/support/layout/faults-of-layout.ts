/**
 * What is wrong with how a page is laid out, a sentence for each fault. Runs in the page: sideways
 * scrolling, words that are cut or leave their box, blocks that lie on one another.
 */
export function faultsOfLayout(): string[] {
  const found = new Set<string>();
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.add(`the page is ${scrollWidth - clientWidth} too wide`);

  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join('')}`;
  const say = (element: Element, fault: string) => {
    const { parentElement: around } = element;
    const words = (element.textContent ?? '').trim().slice(0, 24);
    found.add(`${around ? nameOf(around) : ''} > ${nameOf(element)} “${words}” ${fault}`);
  };
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  /** Of an element and all around it, asked once for each. */
  const anyAround = (is: (element: Element) => boolean) => {
    const known = new Map<Element, boolean>();
    const ask = (element: Element): boolean => {
      const { parentElement: around } = element;
      const found = known.get(element) ?? (is(element) || (around !== null && ask(around)));
      known.set(element, found);
      return found;
    };
    return ask;
  };
  /** For ears alone, folded away, or drawn over the page. */
  const isUnseen = anyAround((element) => {
    const { display, visibility, opacity, clipPath } = styleOf(element);
    return (
      display === 'none' ||
      visibility === 'hidden' ||
      opacity === '0' ||
      clipPath !== 'none' ||
      element.matches('.visually-hidden, .sr, .skip, .symbols')
    );
  });
  type Edge = 'none' | 'scrolls' | 'cuts' | 'dots';
  const edgeOf = (element: Element): Edge => {
    const { overflowX, textOverflow } = styleOf(element);
    if (overflowX === 'auto' || overflowX === 'scroll') return 'scrolls';
    if (overflowX === 'visible') return 'none';
    return textOverflow === 'ellipsis' ? 'dots' : 'cuts';
  };

  /** Characters of what always has room; what is longer may end in dots in a list of one-line rows. */
  const SHORT = 16;
  /** Words stand within their box, and within what cuts: an ellipsis says that there is more. */
  const checkWords = (element: Element, rects: DOMRect[]) => {
    const left = Math.min(...rects.map((rect) => rect.left));
    const right = Math.max(...rects.map((rect) => rect.right));
    let isBlock = false;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const edge = edgeOf(at);
      if (edge === 'scrolls') return;
      if (edge === 'dots') {
        const isCut = at.scrollWidth > at.clientWidth + 1;
        if (isCut && (at.textContent ?? '').trim().length <= SHORT) say(at, 'ends in dots');
        return;
      }
      const { display } = styleOf(at);
      const isOwn = !isBlock && display !== 'inline' && display !== 'contents';
      if (!isOwn && edge === 'none') continue;
      isBlock = true;
      const box = at.getBoundingClientRect();
      // A space that ends a line hangs over where spaces are kept.
      const spare = styleOf(at).whiteSpaceCollapse === 'preserve' ? 12 : 1.5;
      if (left < box.left - spare || right > box.right + spare)
        say(element, edge === 'cuts' ? `is cut by ${nameOf(at)}` : `leaves ${nameOf(at)}`);
    }
    if (left < -1) say(element, 'begins before the page');
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || isUnseen(element)) continue;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (rects.length > 0) checkWords(element, rects);
  }

  /** Only figures in columns and the signs over the text are moved sideways: all else is in sight. */
  const isMoved = (element: Element) =>
    element.matches('[role=toolbar], pre, textarea, input') || element.querySelector('table, pre');
  for (const element of document.body.querySelectorAll('*')) {
    if (element.scrollWidth <= element.clientWidth + 1 || isUnseen(element)) continue;
    if (edgeOf(element) === 'scrolls' && !isMoved(element))
      say(element, 'hides what is at its end');
  }

  /** What a select shows in one line has room in it. */
  for (const select of document.querySelectorAll('select')) {
    if (isUnseen(select)) continue;
    const { paddingInlineStart, paddingInlineEnd, font } = styleOf(select);
    const room = select.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) continue;
    pen.font = font;
    const words = select.selectedOptions[0]?.text ?? '';
    if (pen.measureText(words).width > room + 2 && styleOf(select).textOverflow !== 'ellipsis')
      say(select, `cuts its choice “${words.slice(0, 24)}”`);
  }

  const isInFlow = (element: Element): boolean => {
    const { position, float, display } = styleOf(element);
    return (
      (position === 'static' || position === 'relative') &&
      float === 'none' &&
      !display.startsWith('inline') &&
      display !== 'contents' &&
      !display.startsWith('table') &&
      !isUnseen(element)
    );
  };
  for (const around of document.body.querySelectorAll('*')) {
    const boxes = [...around.children]
      .filter(isInFlow)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
      .slice(0, 60);
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) {
        const across =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down =
          Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 1.5 && down > 1.5) say(one.element, `lies on ${nameOf(other.element)}`);
      }
  }
  return [...found];
}
