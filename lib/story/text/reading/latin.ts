import anyAscii from 'any-ascii';
import { greekInLatin } from './greek.ts';
import { INITIALS, SPELLINGS } from './spellings.ts';

type Spellings = ReadonlyMap<string, string>;

/** Letters without a sound of their own, and signs among letters: nothing is written for them. */
const SILENT = /[ьЬъЪฯຯ\p{Lm}]/u;

/** Ukrainian зг would read as ж if it were zh (resolution 55 of 2010). */
const ZH_OR_Z_AND_H = /([зЗ])[гГ]/gu;

/** Signs between digits keep them apart: 10⁶ is not 106. */
const SMALL_FIGURES = /(?<=\p{N})[⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞]/gu;

function spelt(letter: string, spellings: readonly (Spellings | undefined)[]): string {
  const small = letter.toLowerCase();
  for (const own of spellings) {
    const found = own?.get(small);
    if (found !== undefined) return found;
  }
  const ascii = anyAscii(letter).replaceAll(/['"`]/g, '');
  if (/[a-z0-9]/i.test(ascii) || !/\p{L}/u.test(letter) || SILENT.test(letter)) return ascii;
  // A letter that no table knows is not lost: two names that differ in it stay two.
  return `u${(letter.codePointAt(0) ?? 0).toString(16)}`;
}

/**
 * A text in the 26 letters, as its language spells itself in them: `ä` is `ae` in German and `a` in
 * Swedish, `г` is `h` in Ukrainian and `g` in Russian. Signs stay as they are or go; capitals of
 * letters that are spelt by the language become small.
 * @param language BCP 47.
 */
export function inLatin(text: string, language: string): string {
  const [base = ''] = language.toLowerCase().split('-');
  const own = SPELLINGS.get(base) ?? SPELLINGS.get('');
  const composed = text.replace(SMALL_FIGURES, ' $&').normalize('NFKC');
  const pairs = base === 'uk' ? composed.replaceAll(ZH_OR_Z_AND_H, '$1gh') : composed;
  let latin = '';
  let isFirst = true;
  for (const letter of greekInLatin(pairs)) {
    latin += spelt(letter, isFirst ? [INITIALS.get(base), own] : [own]);
    isFirst = !/[\p{L}\p{M}]/u.test(letter);
  }
  return latin;
}
