import { now } from '#lib/time/clock.ts';
import type { Organisation } from '../organisation.ts';
import { primary, messagesOf, writingOf, type Messages } from '../messages/messages-of.ts';
import { maxAge } from '../freshness/cache-tags.ts';
import { untilMidnight } from '../times.ts';

/** What every part of a page has to know. */
export interface Page {
  organisation: Organisation;
  /** The language of the page: the organisation's, or the story's. */
  language: string;
  messages: Messages;
  now: Date;
}

/**
 * What the parts of a page have to know, for the present instant. The page is then kept no longer
 * than to the organisation's midnight.
 * @param language BCP 47; the organisation's where nothing else is said.
 */
export function pageOf(organisation: Organisation, language = organisation.language): Page {
  const at = now();
  // Days are named on every page: today's times by the clock, others by their date.
  maxAge(untilMidnight(at, organisation));
  return { organisation, language, messages: messagesOf(language), now: at };
}

/**
 * `lang` and `dir` for a part of a page that is in another language; nothing where it is in the
 * page's own.
 */
export function langOf(
  language: string,
  { language: own }: Pick<Page, 'language'>,
): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === own) return {};
  const same = writingOf(language) === writingOf(own);
  return same ? { lang: language } : { lang: language, dir: writingOf(language) };
}

/**
 * The same for the page's own words, which can be English where the story's language is not spoken
 * here.
 */
export const langOfMessages = (page: Page): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  primary(page.messages.language) === primary(page.language)
    ? {}
    : langOf(page.messages.language, page);
