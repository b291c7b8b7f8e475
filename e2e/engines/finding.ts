/** What a person can look for: by the role and the name that a screen reader tells. */
export interface Sought {
  role:
    | 'button'
    | 'combobox'
    | 'dialog'
    | 'group'
    | 'link'
    | 'list'
    | 'menuitem'
    | 'option'
    | 'status'
    | 'textbox';
  /** The whole name; without it, the first of its role. */
  name?: string;
  /** Only inside of this. */
  within?: Sought;
}

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a person sees of it. */
export type Looked = {
  text: string;
  value: string;
  focused: boolean;
  enabled: boolean;
  place: Place;
};

/**
 * Runs in the page: the first visible element with that role and name, brought into sight; null
 * when there is none. It stands for itself, as everything that goes into a page.
 */
export function lookFor(path: readonly { role: string; name: string | null }[]): Looked | null {
  const selectors: Record<string, string> = {
    button: 'button, [role="button"], input[type="submit"]',
    combobox: '[role="combobox"], select, input[list]',
    link: 'a[href]',
    list: 'ul, ol, [role="list"]',
    textbox:
      '[role="textbox"], textarea, input:not([type]), input[type="text"], input[type="email"], ' +
      'input[type="password"], input[type="search"]',
  };
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const textOf = (element: Element): string =>
    [...element.childNodes]
      .map((child) =>
        child instanceof Element
          ? child.ariaHidden === 'true'
            ? ''
            : textOf(child)
          : child.nodeValue,
      )
      .join('');
  const nameOf = (element: Element) => {
    const by = element
      .getAttribute('aria-labelledby')
      ?.split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent)
      .join(' ');
    const labels =
      'labels' in element
        ? [...((element as HTMLInputElement).labels ?? [])]
            .map(({ textContent }) => textContent)
            .join(' ')
        : '';
    return (
      plain(by) ||
      plain(element.getAttribute('aria-label')) ||
      plain(labels) ||
      plain(textOf(element)) ||
      plain(element.getAttribute('title'))
    );
  };
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  let found: Element = document.documentElement;
  for (const { role, name } of path) {
    const all = [...found.querySelectorAll(selectors[role] ?? `[role="${role}"]`)];
    const next = all.find(
      (element) => isShown(element) && (name === null || nameOf(element) === name),
    );
    if (!next) return null;
    found = next;
  }
  const inner = found as HTMLElement;
  let { left, top, right, bottom } = inner.getBoundingClientRect();
  if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) {
    inner.scrollIntoView({ block: 'center', behavior: 'instant' });
    ({ left, top, right, bottom } = inner.getBoundingClientRect());
  }
  return {
    text: inner.innerText,
    value: 'value' in inner ? String(inner.value) : '',
    enabled: !inner.matches(':disabled, [aria-disabled="true"]'),
    focused: document.activeElement === inner,
    place: { x: left, y: top, width: right - left, height: bottom - top },
  };
}
