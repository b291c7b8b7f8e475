/*
 * ELOT 743, which Greek passports and road signs follow: pairs of vowels and of consonants are
 * read together. What is left is spelt letter by letter.
 */
const PAIRS: [RegExp, string][] = [
  [/ο[υύ]/giu, 'ou'],
  [/(?<=[αεη])[υύ](?=[αεηιουωβγδζλμνρ]|[άέήίόύώ])/giu, 'v'],
  [/(?<=[αεη])[υύ]/giu, 'f'],
  [/γγ/giu, 'ng'],
  [/γξ/giu, 'nx'],
  [/γχ/giu, 'nch'],
  [/(?<!\p{L})μπ/giu, 'b'],
  [/χ/giu, 'ch'],
];
const GREEK = /\p{sc=Greek}/u;

/** Greek with its pairs of letters in Latin ones. */
export function greekInLatin(text: string): string {
  if (!GREEK.test(text)) return text;
  return PAIRS.reduce((latin, [pair, by]) => latin.replace(pair, by), text);
}
