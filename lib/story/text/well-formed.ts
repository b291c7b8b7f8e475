/** Everything that XML 1.0 does not allow in a document (§2.2 Char), lone surrogates apart. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Breaks of lines and pages that XML forbids: a space or nothing in their place would join lines. */
const FORBIDDEN_BREAKS = /[\v\f]/g;

/**
 * Text that every format Galley writes can carry: lone surrogates become U+FFFD, characters that
 * XML 1.0 §2.2 forbids are dropped, breaks among them become line breaks. Pure; idempotent.
 */
export function wellFormed(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN_BREAKS, '\n').replace(NOT_XML, '');
}
