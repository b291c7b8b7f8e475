/*
 * The stemmers of Snowball that PostgreSQL has, by language (BCP 47, its first part). One that this
 * PostgreSQL lacks, because it is older, brings no stems.
 */
const DICTIONARIES: Record<string, string> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};
/** Languages that are stemmed as another one is. */
const AS: Record<string, string> = { nb: 'no', nn: 'no' };

/*
 * What the stemmers leave: in Arabic and Turkish a stem that has a stem itself, and Portuguese
 * plurals: eleições, eleição.
 */
const AGAIN: ReadonlySet<string> = new Set(['ar', 'tr']);
const BEFORE: Record<string, readonly [RegExp, string][]> = {
  pt: [
    [/ões$/u, 'ão'],
    [/oes$/u, 'ao'],
  ],
};

/** What stems words of a language: `key` stands in the index, before each of its stems. */
export interface Stemmer {
  key: string;
  /** Its name in PostgreSQL. */
  dictionary: string;
  /** Whether a stem’s own stem is one of the word too. */
  again: boolean;
  /** A word as the stemmer is given it. */
  prepare(word: string): string;
}

/** @param language BCP 47. @returns null where PostgreSQL has no stemmer for it. */
export function stemmerOf(language: string): Stemmer | null {
  const [base = ''] = language.toLowerCase().split('-');
  const key = AS[base] ?? base;
  const name = Object.hasOwn(DICTIONARIES, key) ? DICTIONARIES[key] : undefined;
  if (name === undefined) return null;
  const rules = Object.hasOwn(BEFORE, key) ? (BEFORE[key] ?? []) : [];
  const prepare = (word: string) =>
    rules.reduce((prepared, [ending, by]) => prepared.replace(ending, by), word);
  return { key, dictionary: `${name}_stem`, again: AGAIN.has(key), prepare };
}
