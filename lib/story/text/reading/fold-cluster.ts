import { plainLetter } from './letters.ts';
import { plainSign } from './signs.ts';

const INVISIBLE = /\p{Default_Ignorable_Code_Point}|(?![\t\n\v\f\r\u0085])[\p{Cc}\uFFF9-\uFFFB]/gu;

/*
 * Marks that a reader takes for no letter: accents of Latin, Greek and Cyrillic, Hebrew points, vowel
 * signs of Arabic and Syriac. In Indic scripts, Thai, Lao, Khmer, Burmese a mark is a vowel and
 * stays; so do the two marks that make another kana.
 */
const ACCENT =
  /(?![\u3099\u309A])(?=\p{M})[\p{sc=Inherited}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}]/gu;
const TATWEEL = /\u0640/gu;
/** Behind another letter they are nothing, and would part it from its own marks. */
const NO_KANA = /(?<![\p{sc=Hiragana}\p{sc=Katakana}])[\u3099\u309A]/gu;

/*
 * Letters of an alphabet, not letters with an accent: nobody writes и for й, and stemmers know
 * words by them. Marks of other scripts may stand between a letter and its own.
 */
const OWN_LETTERS =
  /(?<letter>[иИуУ](?=\p{M}*\u0306)|[іІ](?=\p{M}*\u0308)|[гГкК](?=\p{M}*\u0301))(?<between>\p{M}*?)(?<own>[\u0306\u0308\u0301])/gu;
/** Thai and Lao am: Unicode takes them apart, dictionaries do not know them so. */
const AM: Record<string, string> = { '\u0E4D\u0E32': '\u0E33', '\u0ECD\u0EB2': '\u0EB3' };
const AM_APART = /\u0E4D\u0E32|\u0ECD\u0EB2/gu;

/** Full case folding, and more: ẞ, ß and SS are one, so are I, İ, i and ı, and both sigmas. */
const withoutCase = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase();

function fold(cluster: string, cased: boolean): string {
  const seen = cluster.replace(INVISIBLE, '');
  if (seen === '') return '';
  // Some marks in their own right (´) would come apart into a space.
  const signs = Array.from(seen, plainSign).join('');
  const letters = signs
    .normalize('NFKD')
    .replace(NO_KANA, '')
    .replace(
      OWN_LETTERS,
      (_, letter: string, between: string, own: string) =>
        `${letter}${own}`.normalize('NFC') + between,
    )
    .replace(ACCENT, '')
    .replace(TATWEEL, '')
    .replace(AM_APART, (am) => AM[am] ?? am);
  let plain = '';
  for (const letter of letters) plain += plainLetter(plainSign(letter));
  if (cased) return plain.replaceAll('ß', 'ss').replaceAll('ẞ', 'SS').normalize('NFC');
  return Array.from(withoutCase(plain), plainLetter).join('').normalize('NFC');
}

const MOST_KEPT = 20_000;
const kept: Record<'cased' | 'plain', Map<string, string>> = { cased: new Map(), plain: new Map() };

/**
 * A letter with all its marks as it is compared; '' where nothing of it is seen.
 * @param cased keeps capitals.
 */
export function foldCluster(cluster: string, cased: boolean): string {
  const known = kept[cased ? 'cased' : 'plain'];
  const found = known.get(cluster);
  if (found !== undefined) return found;
  const folded = fold(cluster, cased);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(cluster, folded);
  return folded;
}
