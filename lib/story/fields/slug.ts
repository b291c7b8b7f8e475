import type { Field } from './field.ts';

/** The end of a public address: small letters, digits, single hyphens. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Characters of the longest slug. */
export const LONGEST_SLUG = 120;

/** Whether a text can be the end of an address. */
export const isSlug = (text: string): boolean => text.length <= LONGEST_SLUG && SLUG.test(text);

/** '' lets the newsroom make one. */
export const SLUG_OR_NONE = new RegExp(`^$|${SLUG.source}`);

export const slug = {
  name: 'Slug',
  form: {
    kind: 'text',
    root: 'detail/slug',
    lines: 'one',
    most: LONGEST_SLUG,
    pattern: { matches: SLUG_OR_NONE, must: 'takes small letters, digits and single hyphens' },
  },
  desk: 'details',
  readers: 'text',
} as const satisfies Field;
