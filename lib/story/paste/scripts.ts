/*
 * Raised and lowered text. The story has no mark for it, and without one figures would run
 * together: 10⁶ became 106, 2024 with a footnote’s 3 became 20243. Unicode has the figures and signs
 * as letters of their own, which every font, feed and search engine knows.
 */
type Place = 'sup' | 'sub';

const FIGURES = '0123456789+-−=()';
const LETTERS: Record<Place, Readonly<Record<string, string>>> = {
  sup: { ...pairs(FIGURES, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾'), ...pairs('inxyzkt', 'ⁱⁿˣʸᶻᵏᵗ') },
  sub: { ...pairs(FIGURES, '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'), ...pairs('aeijknmopstx', 'ₐₑᵢⱼₖₙₘₒₚₛₜₓ') },
};
/** Ends of ordinal numbers, and signs of trade, that Unicode has for themselves. */
const WHOLE: Readonly<Record<string, string>> = { TM: '™', SM: '℠', o: 'º', a: 'ª' };
const CARET: Record<Place, string> = { sup: '^', sub: '_' };

function pairs(plain: string, moved: string): Record<string, string> {
  const to = Array.from(moved);
  return Object.fromEntries(Array.from(plain, (sign, at) => [sign, to[at] ?? sign]));
}

const moveSigns = (text: string, place: Place): string =>
  Array.from(text, (sign) => LETTERS[place][sign] ?? sign).join('');

const withCaret = (text: string, place: Place): string =>
  CARET[place] + (/^[\p{L}\p{N}.,]+$/u.test(text) ? text : `(${text})`);

/**
 * Raised or lowered words as plain text, so that no figure says anything else than before:
 * figures as Unicode’s own; footnote marks in brackets and letters (1st, Mᵐᵉ) as they are; what
 * Unicode cannot write with a caret.
 * @param before the text that it hangs on.
 */
export function asLetters(text: string, place: Place, before: string): string {
  const words = text.replace(/\s+/gu, ' ').trim().replace(/^–/u, '-');
  const followsFigure = /\p{N}\s*$/u.test(before);
  if (place === 'sup' && words in WHOLE && (followsFigure || words.length > 1))
    return WHOLE[words] ?? words;
  // A mark of a footnote has its brackets already; a figure before it keeps its distance.
  if (/^\[[^[\]]*\]/u.test(words)) return followsFigure ? ` ${words}` : words;
  if (!/\p{N}/u.test(words)) return lettersAlone(words, place, followsFigure);
  const isWritable = /^[0-9+\-−=()\p{L}\s,;*†‡–]+$/u.test(words);
  if (!isWritable) return withCaret(words, place);
  if (isAlgebra(words)) return moveSigns(words, place);
  // A range of footnotes, not a sign.
  const parts = Array.from(words.replace(/(?<=\d)-(?=\d)/gu, '–'));
  return parts.map((sign) => (/[0-9+\-−=()]/u.test(sign) ? moveSigns(sign, place) : sign)).join('');
}

const isAlgebra = (text: string): boolean => /^[-+−=()0-9inxyzkt]+$/u.test(text);

/** Letters change what a figure before them says (2ˣ, 10ⁿ), but not what a word does (CO₂ₑ, Mme). */
function lettersAlone(words: string, place: Place, followsFigure: boolean): string {
  const signs = /^[-+−=()]+$/u.test(words);
  const variable = place === 'sup' && followsFigure && /^[-+−]?[inxyzkt]$/u.test(words);
  return signs || variable ? moveSigns(words, place) : words;
}

const RAISED = /(?:^|;)\s*(?:vertical-align\s*:\s*super|font-variant-position\s*:\s*super)/iu;
const LOWERED = /(?:^|;)\s*(?:vertical-align\s*:\s*sub|font-variant-position\s*:\s*sub)(?![a-z])/iu;
/** By a length, as Pages and Word write it: small ones only set a line straight. */
const LENGTH =
  /^(-?)(?:(?:[2-9]|\d{2,})(?:\.\d+)?(?:px|pt)|(?:0?\.[2-9]\d*|1(?:\.\d+)?)em|[2-9]\d%)/iu;
const SHIFT = /(?:^|;)\s*(?:vertical-align|mso-text-raise)\s*:\s*([^;]+)/iu;

function placeOf(element: Element): Place | null {
  const style = element.getAttribute('style') ?? '';
  if (RAISED.test(style)) return 'sup';
  if (LOWERED.test(style)) return 'sub';
  const shifted = LENGTH.exec(SHIFT.exec(style)?.[1] ?? '');
  if (shifted) return shifted[1] === '-' ? 'sub' : 'sup';
  if (/(?:^|;)\s*vertical-align\s*:\s*baseline/iu.test(style)) return null;
  return element.tagName === 'SUP' ? 'sup' : element.tagName === 'SUB' ? 'sub' : null;
}

const TEXT = 3;

function textsIn(node: Node): Node[] {
  return node.nodeType === TEXT ? [node] : [...node.childNodes].flatMap(textsIn);
}

/** What stands before an element in its paragraph. */
function textBefore(element: Element): string {
  let before = '';
  for (let node: Node = element; ; node = node.parentNode as Node) {
    for (let side = node.previousSibling; side; side = side.previousSibling)
      before = (side.textContent ?? '') + before;
    const parent = node.parentNode as Element | null;
    if (before !== '' || !parent || /^(?:P|DIV|LI|TD|TH|H\d|BODY)$/u.test(parent.tagName))
      return before;
  }
}

/** The words of one element, in the place of its first; its links stay. */
function rewrite(element: Element, text: string): void {
  const [first, ...others] = textsIn(element);
  if (first) first.textContent = text;
  for (const other of others) other.textContent = '';
}

/** Writes raised and lowered words as letters, the inner before those around them. */
export function shapeScripts(root: HTMLElement): void {
  const found = [...root.querySelectorAll('sup, sub, [style]')].map((element) => ({
    element,
    place: placeOf(element),
  }));
  const scripts = found.filter(({ place }) => place !== null).toReversed();
  for (const { element, place } of scripts) {
    const text = element.textContent ?? '';
    if (!place || text.trim() === '') continue;
    const isInner = scripts.some(
      (other) => other.element !== element && other.element.contains(element),
    );
    const isBlock = element.querySelector('p, div, li, table, ul, ol') !== null;
    if (isBlock) continue;
    rewrite(
      element,
      isInner ? withCaret(text.trim(), place) : asLetters(text, place, textBefore(element)),
    );
  }
}
