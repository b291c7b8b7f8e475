import { z } from 'zod';
import { wellFormed } from './well-formed.ts';

/** More is not even looked at: no address that somebody means is so long. */
const LONGEST_LOOKED_AT = 2_000;

const shorten = (text: string, most: number): string =>
  wellFormed(text.slice(0, LONGEST_LOOKED_AT).replace(/[\uD800-\uDBFF]$/u, ''))
    // A field of one line would show the words on both sides as one.
    .replace(/[\r\n]+/g, ' ')
    .trim()
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trim();

/**
 * The words of a search as an address has them. What nobody can look for is left out, never the
 * whole search: signs that PostgreSQL does not take, halves of characters; of words that are given
 * more than once the first are taken, of too many the beginning, which then stands in the field.
 * @param most UTF-16 code units.
 */
export const askedWords = (most: number) =>
  z
    .union([z.string(), z.array(z.string()).transform(([first = '']) => first)])
    .transform((text) => shorten(text, most))
    .catch('');
