/*
 * What the 26 letters make of others, where it differs from language to language; for all others
 * any-ascii has one spelling. Small letters only.
 */

const letters = (from: string, to: string): [string, string][] => {
  const by = to.split(' ');
  return Array.from(from, (letter, n): [string, string] => [letter, by[n] ?? '']);
};

const NORDIC = letters('æøå', 'ae oe aa');
const GERMAN = letters('äöüß', 'ae oe ue ss');
/** The alphabet’s own twin letters, where people write them without their strokes. */
const SOUTH_SLAVIC = letters('đђћчшжцхјљњџ', 'dj dj c c s z c h j lj nj dz');
/** Passports of North Macedonia. */
const MACEDONIAN = letters('ѓќѕжчшџцхјљњ', 'gj kj dz zh ch sh dj c h j lj nj');
/** BGN/PCGN 1947, as Russian is written in English. */
const RUSSIAN = letters('йхцщъьыэюяё', 'y kh ts shch   y e yu ya e');
/** Resolution 55 of Ukraine’s Cabinet, 2010. */
const UKRAINIAN = letters('гґєжзиіїйхцчшщюяь', 'h g ie zh z y i i i kh ts ch sh shch iu ia ');
/** Law of Bulgaria on transliteration, 2009. */
const BULGARIAN = letters('жйхцчшщъьюя', 'zh y h ts ch sh sht a y yu ya');
const BELARUSIAN = letters('гґёжзійўхцчшыьэюя', 'h g io zh z i i u kh ts ch sh y  e iu ia');
const MONGOLIAN = letters('өүхцчшщйюяё', 'u u kh ts ch sh shch i yu ya yo');
const KAZAKH = letters('әғқңөұүһіхцчшщйюяё', 'a g q n o u u h i kh ts ch sh shch y yu ya yo');

/*
 * Alef, ayn and hamza are letters: any-ascii leaves them out. Vowels that are not written are not
 * guessed.
 */
const ARABIC = letters('اأآٱإءئؤىةع', 'a a a a i a y w a a a');
const HEBREW = letters('אעבו', 'a a b v');

const EVERYWHERE: [string, string][] = [...ARABIC, ...HEBREW, ...letters('ўї', 'u yi')];

const BY_LANGUAGE: Record<string, [string, string][]> = {
  '': [],
  de: GERMAN,
  da: NORDIC,
  nb: NORDIC,
  nn: NORDIC,
  no: NORDIC,
  hr: SOUTH_SLAVIC,
  bs: SOUTH_SLAVIC,
  sr: SOUTH_SLAVIC,
  sh: SOUTH_SLAVIC,
  mk: MACEDONIAN,
  ru: RUSSIAN,
  uk: UKRAINIAN,
  bg: BULGARIAN,
  be: BELARUSIAN,
  mn: MONGOLIAN,
  kk: KAZAKH,
  hy: letters('և', 'ev'),
};

const UKRAINIAN_INITIALS = letters('єїйюя', 'ye yi y yu ya');

/** By language, the letters that it spells in another way at the start of a word. */
export const INITIALS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['uk', new Map(UKRAINIAN_INITIALS)],
]);

/** By language, the letters that it spells in its own way. */
export const SPELLINGS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(BY_LANGUAGE).map(([language, own]) => [
    language,
    new Map([...EVERYWHERE, ...own]),
  ]),
);
