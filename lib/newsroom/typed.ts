import { z } from 'zod';
import { wellFormed } from '#lib/document/well-formed.ts';

const clean = (text: string): string => wellFormed(text).normalize('NFC').trim();

/** One line that a person typed: trimmed, without control characters, not longer than it may print. */
export const line = (max: number, need?: string) =>
  z.string().transform((text) => clean(text).replace(/\s+/gu, ' '))
    .pipe(z.string().min(need ? 1 : 0, need ?? '').max(max, `This takes ${max} characters at most.`));

/** Some lines that a person typed. */
export const lines = (max: number) => z.string().transform(clean).pipe(z.string().max(max, `This takes ${max} characters at most.`));

/** A part of an address as a person typed it; '' lets the newsroom make one. */
export const typedSlug = z.string().trim().toLowerCase()
  .pipe(z.string().max(120, 'An address takes 120 characters at most.').regex(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/, 'An address takes small letters, digits and single hyphens.'));

/** An id from a select; '' means none. */
export const chosenId = z.union([z.literal('').transform(() => null), z.uuid(), z.null()]);
