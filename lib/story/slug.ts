import { inLatin } from './text/reading/latin.ts';
import { UNSPACED_RUN, wordsOfRun } from './text/reading/segments.ts';

const LONGEST = 80;

/** Cut between two words, not through one, unless the first alone is too long. */
function shortened(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : LONGEST);
}

/** Signs within a word part it no more than the ear hears them: `Peru’s`, `l·l`, a soft hyphen. */
const WITHIN_WORDS =
  /(?<=\p{L}\p{M}*)[\u0027‘’ʼʻʹ`´·׳״](?=\p{L})|\p{Default_Ignorable_Code_Point}/gu;

/** Scripts that set no space get one between their words, as a slug has a hyphen there. */
const spaced = (text: string, language: string): string =>
  text.replaceAll(UNSPACED_RUN, (run) => {
    const words = wordsOfRun(run, language);
    return ` ${words.map(({ at, length }) => run.slice(at, at + length)).join(' ')} `;
  });

/**
 * A slug for a headline: small ASCII letters, digits and single hyphens, at most 80 characters,
 * spelt as the language spells itself in them (`ä` is `ae` in German, `a` in Swedish). '' when
 * nothing can be spelt: the story's id stands in then.
 */
export function slugOf(text: string, language: string): string {
  const words = spaced(text.toWellFormed().normalize('NFC').replaceAll(WITHIN_WORDS, ''), language);
  // No letter is lowered by its language here: what was I of Turkish is i in every address.
  const ascii = inLatin(words.replaceAll('&', language.startsWith('en') ? ' and ' : ' '), language);
  return shortened(
    ascii
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, ''),
  );
}
