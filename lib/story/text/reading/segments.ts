/** Scripts that set no space between words; dictionaries of ICU know them. */
export const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** A run of their letters, with the prolonging sign of kana, which is of no script. */
export const UNSPACED_RUN = new RegExp(`(?:${UNSPACED.source}[\\p{M}\u30FC]*)+`, 'gu');

/*
 * `Intl.Segmenter` takes time by the square of a text without spaces: it gets so much at once. A
 * word that such a cut parts is found by its pairs.
 */
const AT_ONCE = 500;

const segmenters = new Map<string, Intl.Segmenter>();

/** @param language BCP 47; one that is none is read as English. */
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const [locale = 'en'] = isLocale(language) ? [language] : [];
  const made = new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

function isLocale(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}

export interface Segment {
  at: number;
  length: number;
}

const splitsPair = (text: string, at: number) => /^[\uDC00-\uDFFF]/.test(text.charAt(at));

/** The words of a run of letters without spaces, by the dictionary of its language. */
export function wordsOfRun(run: string, language: string): Segment[] {
  const words: Segment[] = [];
  for (let from = 0; from < run.length;) {
    const end = from + AT_ONCE;
    const to = splitsPair(run, end) ? end + 1 : end;
    for (const { index, segment } of segmenterOf(language).segment(run.slice(from, to)))
      words.push({ at: from + index, length: segment.length });
    from = to;
  }
  return words;
}
