/** A word, a space or a sign of a text, with what has to be known of its place. */
export interface Token {
  text: string;
  isWord: boolean;
  /** Between quotation marks, these included. */
  isQuoted: boolean;
  /** The first word of a sentence. */
  isFirst: boolean;
}

const OPENING = /[“„«‹「『《〈]/u;
const CLOSING = /[”»›」』》〉]/u;
const SENTENCE_END = /[.!?…。！？؟।:]/u;

/**
 * Quotation marks of one pair in one form: to exchange straight ones for curly ones changes no
 * quotation.
 */
export function plainQuotes(text: string): string {
  return text
    .replaceAll(/[‘’‚‛ʼ]/gu, "'")
    .replaceAll(/[“”„‟«»‹›]/gu, '"')
    .replaceAll('\u00A0', ' ');
}

/**
 * Takes a text apart as its language parts words; Chinese, Japanese and Thai by ICU's
 * dictionaries.
 * @param language BCP 47.
 */
export function tokensOf(text: string, language: string): Token[] {
  const tokens: Token[] = [];
  let open = 0;
  let isFirst = true;
  for (const { segment, isWordLike = false } of new Intl.Segmenter(language, {
    granularity: 'word',
  }).segment(text)) {
    const opens =
      OPENING.test(segment) ||
      (segment === '"' && open === 0) ||
      (segment === "'" && open === 0 && isBeforeWord(tokens));
    const closes =
      !opens && (CLOSING.test(segment) || segment === '"' || (segment === "'" && open > 0));
    if (opens) open += 1;
    tokens.push({
      text: segment,
      isWord: isWordLike,
      isQuoted: open > 0,
      isFirst: isWordLike && isFirst,
    });
    if (closes) open = Math.max(0, open - 1);
    if (isWordLike) isFirst = false;
    else if (SENTENCE_END.test(segment)) isFirst = true;
  }
  return tokens;
}

/**
 * A single mark that stands at the beginning or after a space opens a quotation; within a word it
 * is an apostrophe.
 */
const isBeforeWord = (tokens: readonly Token[]): boolean =>
  !tokens.at(-1)?.isWord && /^(\s*|[("])$/u.test(tokens.at(-1)?.text ?? '');
