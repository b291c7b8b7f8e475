import type { Attribute } from '../attribute.ts';

/** How items are numbered, as HTML says it (§4.4.5, `type`). */
export const NUMBERINGS = ['1', 'a', 'A', 'i', 'I'] as const;
export type Numbering = (typeof NUMBERINGS)[number];

/** CSS Counter Styles 3, §6: the names by which style sheets say the same. */
const BY_STYLE: Readonly<Record<string, Numbering>> = {
  decimal: '1',
  'decimal-leading-zero': '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};
const STYLE = /(?:^|;)\s*list-style(?:-type)?\s*:\s*([\w-]+)/iu;

export const isNumbering = (value: unknown): value is Numbering =>
  NUMBERINGS.some((known) => known === value);

export const listNumbering: Attribute<Numbering> = {
  accepts: isNumbering,
  refusal: () => 'A numbered list counts by 1, a, A, i or I.',
  fallback: '1',
  unsaid: true,
};

function saidBy(element: Element): Numbering | undefined {
  const type = element.getAttribute('type');
  const style = STYLE.exec(element.getAttribute('style') ?? '')?.[1]?.toLowerCase() ?? '';
  return BY_STYLE[style] ?? (isNumbering(type) ? type : undefined);
}

/** How a list of a page numbers its items; what it does not say, its first item may. */
export function numberingOf(list: Element): Numbering {
  const first = [...list.children].find(({ tagName }) => tagName === 'LI');
  return saidBy(list) ?? (first && saidBy(first)) ?? '1';
}

/** a to z, then aa, as browsers count on. */
function lettersOf(number: number): string {
  let [left, letters] = [number, ''];
  for (; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(97 + ((left - 1) % 26)) + letters;
  return letters;
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LAST_ROMAN = 3_999;

function romanOf(number: number): string {
  if (number > LAST_ROMAN) return String(number);
  let [left, letters] = [number, ''];
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) letters += sign;
  return letters;
}

/** What stands before an item, without its dot. */
export function labelOf(number: number, numbering: Numbering): string {
  if (numbering === '1') return String(number);
  const letters = numbering.toLowerCase() === 'a' ? lettersOf(number) : romanOf(number);
  return numbering === numbering.toUpperCase() ? letters.toUpperCase() : letters;
}

/** What the tag of a list says of its numbers, each with a space before it; nothing for 1, 2, 3. */
export const countsBy = (numbering: Numbering, start: number): string =>
  (numbering === '1' ? '' : ` type="${numbering}"`) + (start === 1 ? '' : ` start="${start}"`);
