/*
 * Small letters that Unicode does not take apart, by what people write for them on a keyboard that
 * lacks them.
 */
const LATIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ɗ: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ɲ: 'n',
  ɓ: 'b',
  ƙ: 'k',
  ƴ: 'y',
  ƒ: 'f',
  ə: 'e',
  ɛ: 'e',
  ǝ: 'e',
  ɔ: 'o',
  ı: 'i',
  ɨ: 'i',
  ʉ: 'u',
  ɣ: 'g',
  ĸ: 'k',
  ƶ: 'z',
};

/*
 * As Lucene’s normalizers for Arabic, Persian and Urdu: forms of one letter that writers exchange.
 * Alef and its hamza, waw and ya with theirs come apart by Unicode already.
 */
const ARABIC: Record<string, string> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ې: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۃ: 'ه',
};

const LETTERS = new Map([...Object.entries(LATIN), ...Object.entries(ARABIC), ['ς', 'σ']]);

/**
 * What stands for a letter in comparisons, in the case in which it came.
 * @param letter one that is fully taken apart (NFKD) and has no marks.
 */
export function plainLetter(letter: string): string {
  const own = LETTERS.get(letter);
  if (own !== undefined) return own;
  const small = LETTERS.get(letter.toLowerCase());
  return small === undefined ? letter : small.toUpperCase();
}
