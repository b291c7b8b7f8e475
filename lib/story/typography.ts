interface Quotes {
  double: readonly [string, string];
  single: readonly [string, string];
}

const HIGH: Quotes = { double: ['“', '”'], single: ['‘', '’'] };
const LOW_HIGH: Quotes = { double: ['„', '“'], single: ['‚', '‘'] };
const LOW_RIGHT: Quotes = { double: ['„', '”'], single: ['‚', '’'] };
const RIGHT: Quotes = { double: ['”', '”'], single: ['’', '’'] };
const ANGLES: Quotes = { double: ['«', '»'], single: ['„', '“'] };
/** French sets a narrow no-break space inside the marks. */
const FRENCH: Quotes = { double: ['«\u202F', '\u202F»'], single: ['‘', '’'] };

/**
 * After CLDR's quotation marks, and newspapers' habit where it differs. Every other language:
 * English marks.
 */
const BY_LANGUAGE: Record<string, Quotes> = {
  de: LOW_HIGH,
  cs: LOW_HIGH,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  bg: LOW_HIGH,
  is: LOW_HIGH,
  et: LOW_HIGH,
  lt: LOW_HIGH,
  ka: LOW_HIGH,
  pl: LOW_RIGHT,
  ro: LOW_RIGHT,
  hu: LOW_RIGHT,
  hr: LOW_RIGHT,
  sr: LOW_RIGHT,
  sv: RIGHT,
  fi: RIGHT,
  da: RIGHT,
  he: RIGHT,
  ru: ANGLES,
  uk: ANGLES,
  be: ANGLES,
  el: ANGLES,
  nb: ANGLES,
  nn: ANGLES,
  no: ANGLES,
  fa: ANGLES,
  fr: FRENCH,
};

function quotesOf(language: string): Quotes {
  return BY_LANGUAGE[language.split('-')[0] ?? ''] ?? HIGH;
}

/** A word that is, or is becoming, an address: nothing in it is replaced. */
const ADDRESS = /(?:^|[\s(<“„«])(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:|[^\s@]+@)\S*$/iu;
const OPENS_AFTER = /(?:^|[\s\p{Ps}\p{Pi}\p{Pd}/„‚])$/u;

function quoteMark(before: string, typed: '"' | "'", language: string): string {
  const { double, single } = quotesOf(language);
  // An apostrophe: don’t, l’État. It is the same sign in every language.
  if (typed === "'" && /[\p{L}\p{N}]$/u.test(before) && single[1] !== '’') return '’';
  return (typed === '"' ? double : single)[OPENS_AFTER.test(before) ? 0 : 1];
}

/**
 * What a keystroke becomes: straight quotes those of the language, `--` a dash, `...` an ellipsis.
 * `text` is the line up to and with what was just typed; the answer says what to replace at its
 * end, or null. Never inside an address.
 */
export function replacementOf(
  text: string,
  language: string,
): { typed: string; by: string } | null {
  const typed = /(?:--|\.\.\.|["'])$/u.exec(text)?.[0];
  if (typed === undefined) return null;
  const before = text.slice(0, -typed.length);
  if (ADDRESS.test(before)) return null;
  if (typed === '"' || typed === "'") return { typed, by: quoteMark(before, typed, language) };
  // `---` makes a divider and `....` is nobody's ellipsis.
  if (before.endsWith(typed.charAt(0)) || (typed === '--' && before === '')) return null;
  return { typed, by: typed === '--' ? '–' : '…' };
}
