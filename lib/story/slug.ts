import slugify from '@sindresorhus/slugify';
import anyAscii from 'any-ascii';

const LONGEST = 80;

/** Cut between two words, not through one, unless the first alone is too long. */
function shortened(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : LONGEST);
}

/**
 * A slug for a headline: small ASCII letters, digits and single hyphens, at most 80 characters,
 * transliterated as the language does it (`ä` is `ae` in German, `a` in Swedish). '' when nothing
 * can be spelt: the story's id stands in then.
 */
export function slugOf(text: string, language: string): string {
  const options = { locale: language, decamelize: false };
  const spelt = slugify(text.replace(/['’]/gu, ''), options);
  return shortened(spelt || slugify(anyAscii(text), options));
}
