const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '„': '“',
  '«': '»',
  '”': '”',
};

/**
 * Puts words in quotation marks, once: marks around all of it go, and those within become single
 * ones.
 */
export function quoted(words: string): string {
  const trimmed = words.trim();
  const closing = PAIRS[trimmed.at(0) ?? ''];
  const within = trimmed.slice(1, -1);
  const wrapped =
    closing !== undefined &&
    trimmed.length > 1 &&
    trimmed.endsWith(closing) &&
    !/[“”"„«»]/u.test(within);
  const bare = wrapped ? within : trimmed;
  return `“${bare.replaceAll(/“|(?<=^|[\s(])"/gu, '‘').replaceAll(/[”"]/gu, '’')}”`;
}
