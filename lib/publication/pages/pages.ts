import { now } from '#lib/time/clock.ts';
import type { House } from '../house.ts';
import { primary, wordsOf, writingOf, type Words } from '../messages/messages-of.ts';
import { holdsFor } from '../freshness/page-tags.ts';
import { untilMidnight } from '../times.ts';

/** What every part of a page has to know. */
export interface Page {
  house: House;
  /** The language of the page: the house's, or the story's. */
  language: string;
  words: Words;
  now: Date;
}

export function pageOf(house: House, language = house.language): Page {
  const at = now();
  // Days are named on every page: today's times by the clock, others by their date.
  holdsFor(untilMidnight(at, house));
  return { house, language, words: wordsOf(language), now: at };
}

/** `lang` and `dir` for a part of a page that is in another language; nothing where it is in the page's own. */
export function spokenIn(language: string, { language: own }: Pick<Page, 'language'>): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (language === own) return {};
  const same = writingOf(language) === writingOf(own);
  return same ? { lang: language } : { lang: language, dir: writingOf(language) };
}

/** The same for the page's own words, which can be English where the story's language is not spoken here. */
export const wordsIn = (page: Page): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  primary(page.words.language) === primary(page.language) ? {} : spokenIn(page.words.language, page);
