/** What a picture's file says of itself. */
export interface FileWords {
  caption: string;
  credit: string;
  creator: string;
  alt: string;
  copyright?: string;
  /** By language, in small letters; pictures that came before languages were read have none. */
  languages?: Readonly<Record<string, { caption: string; alt: string }>>;
}

/** Language and script: `zh-TW` and `zh-Hant` are written alike, `zh-CN` is not. */
function writtenAs(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}

/** The words of a file in a language, by the whole tag or else by language and script. */
function wordsIn({ languages = {} }: FileWords, language: string) {
  const wanted = language.toLowerCase();
  const tags = Object.keys(languages);
  const tag =
    tags.find((each) => each === wanted) ??
    tags.find((each) => writtenAs(each) === writtenAs(wanted));
  return tag === undefined ? undefined : languages[tag];
}

/**
 * What readers are told about a picture before anybody has written it: the file's own words, in the
 * story's language where the file has them in it.
 */
export function prefilled(
  described: FileWords,
  language: string,
): { caption: string; credit: string; alt: string } {
  const words = language ? wordsIn(described, language) : undefined;
  return {
    caption: words?.caption || described.caption,
    credit: described.credit || described.creator || (described.copyright ?? ''),
    alt: words?.alt || described.alt,
  };
}
