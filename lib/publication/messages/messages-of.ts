import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';
import type { Messages } from './messages.ts';

export type { Messages } from './messages.ts';

const catalogues: Record<string, Messages> = { ar, de, en, es, fr, pt };

/** The pages' own words in a language, else in English; which it became stands in `language`. */
export const messagesOf = (language: string): Messages => catalogues[primary(language)] ?? en;

/** `pt` of `pt-BR`. */
export const primary = (language: string): string => language.split('-')[0] ?? language;

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa']);

/** The direction that a language (BCP 47) is written in; the script, where it is named, decides. */
export function writingOf(language: string): 'ltr' | 'rtl' {
  const script = language.split('-').find((part) => /^[A-Z][a-z]{3}$/.test(part));
  const rightToLeft = script
    ? RIGHT_TO_LEFT_SCRIPTS.has(script)
    : RIGHT_TO_LEFT.has(primary(language));
  return rightToLeft ? 'rtl' : 'ltr';
}

/** A language's own name for itself, as its readers look for it: `Español`. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}

/** Names in a row, as a language says them: `A, B and C`. */
export const inRow = (
  names: readonly string[],
  language: string,
): { type: 'element' | 'literal'; value: string }[] =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language, {
    type: 'conjunction',
  }).formatToParts([...names]);
