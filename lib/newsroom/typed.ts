import { z } from 'zod';
import { cleanText } from '#lib/story/text/clean/clean-text.ts';
import { LONGEST_SLUG, SLUG_OR_NONE } from '#lib/story/fields/slug.ts';

const clean = (text: string): string => cleanText(text).trim();

/**
 * One line that a person typed: trimmed, white space as single spaces, without control characters,
 * in Unicode's NFC.
 * @param max UTF-16 code units, after cleaning.
 * @param need what is said where nothing was typed; left out: it may be empty.
 */
export const line = (max: number, need?: string) =>
  z
    .string()
    .transform((text) => clean(text).replace(/\s+/gu, ' '))
    .pipe(
      z
        .string()
        .min(need ? 1 : 0, need ?? '')
        .max(max, `This takes ${max} characters at most.`),
    );

/**
 * Some lines that a person typed.
 * @param max UTF-16 code units, after cleaning.
 */
export const lines = (max: number) =>
  z
    .string()
    .transform(clean)
    .pipe(z.string().max(max, `This takes ${max} characters at most.`));

/** A part of an address as a person typed it; '' lets the newsroom make one. */
export const typedSlug = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(
    z
      .string()
      .max(LONGEST_SLUG, `An address takes ${LONGEST_SLUG} characters at most.`)
      .regex(SLUG_OR_NONE, 'An address takes small letters, digits and single hyphens.'),
  );

/** An id from a select; '' means none. */
export const chosenId = z.union([z.literal('').transform(() => null), z.uuid(), z.null()]);
